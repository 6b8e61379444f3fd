/** Characters of a template with all the partials that it includes; reading and setting it takes longer than it is long. */
export const MAX_LENGTH = 100_000
/** Partials within one another. */
export const MAX_PARTIALS = 5
/** Blocks that are open at one time, each `else if` among them. */
export const MAX_BLOCKS = 30
/** Brackets that are open at one time. */
export const MAX_BRACKETS = 10
/** Lists, quotations and containers within one another. */
export const MAX_NESTING = 10
/** List items and quotations of a template. */
export const MAX_ITEMS = 2000
/** Spaces and line ends between two words. */
export const MAX_SPACE = 1000
/** Marks for emphasis, links and code in one paragraph, each of which the parser compares with those before. */
export const MAX_MARKS = 500
/** Characters of one paragraph: within it, each quantity is held against each name and figure of speech. */
export const MAX_PARAGRAPH = 10_000
/** Characters of one word, which is tried at each of its break points. */
export const MAX_WORD = 2000
