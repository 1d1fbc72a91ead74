import "server-only";
import type { Readable } from "node:stream";

/** A stored object as it is read: its length in bytes, and its content, to be consumed or destroyed. */
export interface StoredContent {
	readonly bytes: number;
	readonly content: Readable;
}

/** What a place for files must be able to do. Keys are 48 hexadecimal digits. */
export interface ObjectStore {
	/** Stores the content of a local file, whole or not at all. The file may be moved away. */
	put(key: string, path: string): Promise<void>;
	/** Null when there is no such object. */
	get(key: string): Promise<StoredContent | null>;
	/** Not an error when the object is gone already. */
	remove(key: string): Promise<void>;
}
