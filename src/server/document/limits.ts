// Every limit of reading a document, with its reason. Measured figures: docs/import-limits.md.

/** Files inside a .docx or .xlsx. A long report with a picture on each page has a few hundred. */
export const MAX_ARCHIVE_ENTRIES = 2_000;

/** What all files inside a .docx or .xlsx say they are when unpacked, together. */
export const MAX_DECLARED_BYTES = 256 * 1024 * 1024;

/** Deflate reaches 1:1032 with nothing but repetition; the XML of real documents stays under 1:100. */
export const MAX_RATIO = 250;

/** Below this size no ratio is suspicious: an empty sheet is all repetition. */
export const RATIO_MATTERS_FROM_BYTES = 4 * 1024 * 1024;

/** The XML that is read of a document, unpacked: as a stream, so that this is a limit of time and not of memory. */
export const MAX_XML_BYTES = 96 * 1024 * 1024;

/** Elements inside one another. Real documents stay under 60. */
export const MAX_XML_DEPTH = 250;

/** A table inside a table inside a table … : deeper ones are read as text. */
export const MAX_TABLE_DEPTH = 8;

/** The bench's largest plan has 1,000 rows; a bureau's has ten to a hundred. */
export const MAX_ROWS = 10_000;
export const MAX_COLUMNS = 256;
/** All tables of a document together. */
export const MAX_CELLS = 60_000;

/** In UTF-16 units. A megabyte of schedule text is what the reader of schedules is measured with. */
export const MAX_CELL_LENGTH = 1_200_000;
/** All cells and paragraphs together. */
export const MAX_TEXT_LENGTH = 4_000_000;

/** Visible and hidden, in one workbook. */
export const MAX_SHEETS = 256;

/** From the start of the worker to its answer. */
export const READING_MS = 15_000;

/** Heap of one worker. Where the process was started with --max-old-space-size, V8 applies that instead. */
export const WORKER_HEAP_MB = 192;
export const WORKER_YOUNG_HEAP_MB = 32;
export const WORKER_STACK_MB = 4;

/** Documents that one process reads at the same time, those that wait, and for how long they wait. */
export const MAX_WORKERS = 2;
export const MAX_WAITING = 8;
export const WAITING_MS = 20_000;
