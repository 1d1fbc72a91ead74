// Sends browsers older than Chromium 111 to a page that says so. They must be able to run this: ES5 only.
// biome-ignore-all lint/complexity/useArrowFunction: the oldest browsers have no arrow functions.
// biome-ignore-all lint/complexity/useOptionalChain: nor optional chains.
(function () {
	var isModern = window.CSS && CSS.supports && CSS.supports("color", "color-mix(in srgb, red, blue)");
	if (!isModern) location.replace("/old-browser.html");
})();
