import {
	Building2,
	CalendarClock,
	CalendarDays,
	CircleUser,
	ClipboardList,
	FilePenLine,
	FileText,
	Flag,
	FolderInput,
	FolderKanban,
	LayoutDashboard,
	type LucideIcon,
	ScrollText,
	SlidersHorizontal,
	Users,
} from "lucide-react";
import type { NavIcon as NavIconName } from "./navigation";

const ICONS: Record<NavIconName, LucideIcon> = {
	overview: LayoutDashboard,
	bench: ClipboardList,
	projects: FolderKanban,
	milestones: Flag,
	reports: FileText,
	extensions: CalendarClock,
	units: Building2,
	users: Users,
	settings: SlidersHorizontal,
	calendar: CalendarDays,
	audit: ScrollText,
	adjustments: FilePenLine,
	plans: FolderInput,
	account: CircleUser,
};

/** Drawn on the server: a page ships none of the icon library. */
export function NavIcon({ name }: { readonly name: NavIconName }) {
	const Icon = ICONS[name];
	return <Icon size={18} strokeWidth={1.75} aria-hidden="true" className="shrink-0" />;
}
