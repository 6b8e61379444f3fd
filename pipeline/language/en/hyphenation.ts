import { createRequire } from 'node:module'
import type { Hyphenation } from '../hyphenation.ts'

const require = createRequire(import.meta.url)

export const HYPHENATION: Hyphenation = { patterns: () => require('hyphen/patterns/en-gb.js') }
