import { build, needsBuild } from "../../scripts/runtime/build";
import { DEMO_DAY } from "../../scripts/runtime/settings";
import { bootDemonstration, bootLive, type Stops, stopAll } from "./installations";

/**
 * One production build and two servers with data of their own: the demonstration, and an installation that
 * holds the published plan and one administrator. E2E_DEMO_URL, E2E_DEMO_DATABASE_URL, E2E_LIVE_URL and E2E_LIVE_ADMIN_PASSWORD (the
 * one-time password of `admin`) tell the tests where and how.
 */
export default async function setUp(): Promise<() => Promise<void>> {
	const stops: Stops = [];
	try {
		if (needsBuild()) await build();
		const demo = await bootDemonstration(stops);
		process.env.E2E_DEMO_URL = demo.url;
		process.env.E2E_DEMO_DATABASE_URL = demo.env.DATABASE_URL;
		const live = await bootLive("live", DEMO_DAY, stops);
		process.env.E2E_LIVE_URL = live.url;
		process.env.E2E_LIVE_ADMIN_PASSWORD = live.oneTimePassword;
	} catch (error) {
		await stopAll(stops);
		throw error;
	}
	return () => stopAll(stops);
}
