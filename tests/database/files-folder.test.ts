import { describe } from "vitest";
import { ownDatabase } from "../support/database";
import { fileGround, filesBelow } from "./file-ground";
import { storeCases } from "./file-store-cases";

ownDatabase("plan");

const folder = fileGround();

describe("files in a local folder", () => {
	storeCases({ folder, objects: () => filesBelow(folder).filter((name) => name.length === 48) });
});
