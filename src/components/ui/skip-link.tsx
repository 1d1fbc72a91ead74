/** First thing that the keyboard meets: past the navigation, to the content. */
export function SkipLink() {
	return (
		<a
			href="#main"
			className="sr-only z-50 rounded-sm bg-accent px-4 py-2 text-white focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
		>
			跳到正文
		</a>
	);
}
