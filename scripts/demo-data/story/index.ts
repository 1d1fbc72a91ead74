import type { Story } from "../steps";
import { story as extensions } from "./extensions";
import { story as project01 } from "./project-01";
import { story as project02 } from "./project-02";
import { story as project03 } from "./project-03";
import { story as project04 } from "./project-04";
import { story as project05 } from "./project-05";
import { story as project06 } from "./project-06";
import { story as project07 } from "./project-07";
import { story as project08 } from "./project-08";
import { story as project09 } from "./project-09";
import { story as project10 } from "./project-10";

/** Sample progress of the ten projects up to 15 August 2024; no day, place or figure in it is real. */
export const sampleYear: Story = [
	...project01,
	...project02,
	...project03,
	...project04,
	...project05,
	...project06,
	...project07,
	...project08,
	...project09,
	...project10,
	...extensions,
];
