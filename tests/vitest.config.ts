import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))
/** What a CommonJS package exports is its default, as Node has it. */
const deps = { interopDefault: false }

export default defineConfig({
  root,
  test: {
    // The suites are all that runs: they may have every core.
    maxWorkers: '100%',
    projects: [
      // Needs nothing beyond `npm ci`.
      {
        root,
        test: {
          deps,
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          // One load of the program serves many files: none keeps anything that another could meet.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      // Starts programs, or needs a process to itself.
      {
        root,
        test: {
          deps,
          name: 'processes',
          include: ['tests/**/*.processes.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      // Needs poppler and qpdf.
      {
        root,
        test: {
          deps,
          name: 'pdf-tools',
          include: ['tests/**/*.pdf-tools.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      // Needs Chromium.
      {
        root,
        test: {
          deps,
          name: 'browser',
          include: ['tests/**/*.browser.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      // Needs R with its package survey.
      {
        root,
        test: {
          deps,
          name: 'oracle',
          include: ['tests/**/*.oracle.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      // Needs qpdf, Java and Maven.
      {
        root,
        test: {
          deps,
          name: 'verify',
          include: ['tests/**/*.verify.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
