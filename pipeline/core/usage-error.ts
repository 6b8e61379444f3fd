/** A command line that asks for something that is not there. */
export class UsageError extends Error {}
