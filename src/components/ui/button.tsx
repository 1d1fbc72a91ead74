import type { ComponentProps, ReactNode } from "react";
import { Link } from "./link";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

/** The classes live in globals.css, so that a plain form can use them as well. */
export const BUTTON_CLASS: Record<ButtonVariant, string> = {
	primary: "button-primary",
	secondary: "button-secondary",
	quiet: "button-quiet",
	danger: "button-danger",
};

interface ButtonProps extends Omit<ComponentProps<"button">, "className"> {
	readonly variant?: ButtonVariant;
	readonly className?: string;
}

/** A button that is no submit button; forms have SubmitButton. */
export function Button({ variant = "secondary", className = "", type = "button", ...rest }: ButtonProps) {
	return <button type={type} className={`${BUTTON_CLASS[variant]} ${className}`} {...rest} />;
}

interface ButtonLinkProps {
	readonly href: string;
	readonly variant?: ButtonVariant;
	readonly className?: string;
	readonly children: ReactNode;
	/** For files: the name under which they are saved. */
	readonly download?: string;
}

/** A link that looks like an act: it leads to where the act is done. Downloads are plain links. */
export function ButtonLink({
	href,
	variant = "secondary",
	className = "",
	download,
	children,
}: ButtonLinkProps) {
	const look = `${BUTTON_CLASS[variant]} ${className}`;
	if (download !== undefined) {
		return (
			<a href={href} download={download} className={look}>
				{children}
			</a>
		);
	}
	return (
		<Link href={href} className={look}>
			{children}
		</Link>
	);
}
