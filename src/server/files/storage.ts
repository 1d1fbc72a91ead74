import "server-only";
import { type StorageSettings, storageSettings } from "@/lib/contracts/storage-settings";
import type { ObjectStore, StoredContent } from "./object-store";
import { folderStore } from "./storage-folder";

// The door to where files lie: a local folder, or an S3-compatible bucket where the environment names one.

let chosen: Promise<ObjectStore> | null = null;

function store(): Promise<ObjectStore> {
	chosen ??= storeOf(settingsOfProcess());
	return chosen;
}

/** The client of S3 is loaded only by who has a bucket. */
async function storeOf(settings: StorageSettings): Promise<ObjectStore> {
	if (settings.kind === "folder") return folderStore;
	const { s3Store } = await import("./storage-s3");
	return s3Store(settings);
}

/** Throws with the sentence of the settings; `npm start` has told it before. */
function settingsOfProcess(): StorageSettings {
	const settings = storageSettings(process.env);
	if (!settings.ok) throw new Error(settings.reason);
	return settings.value;
}

/** Stores a temporary file, whole or not at all, under a key that nothing else has. */
export async function put(key: string, temporaryPath: string): Promise<void> {
	await (await store()).put(checked(key), temporaryPath);
}

/** The content behind a key with its length in bytes; null when the file is missing. */
export async function read(key: string): Promise<StoredContent | null> {
	return (await store()).get(checked(key));
}

/** Removes what lies behind a key; passed over when it is gone already. */
export async function remove(key: string): Promise<void> {
	await (await store()).remove(checked(key));
}

function checked(key: string): string {
	if (!/^[0-9a-f]{48}$/.test(key)) throw new Error("not a storage key");
	return key;
}
