import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

export default defineConfig({
  root,
  test: {
    // The suites are all that runs: they may have every core.
    maxWorkers: '100%',
    projects: [
      // Needs nothing beyond `npm ci`.
      {
        root,
        test: { name: 'unit', include: ['tests/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
      },
      // Needs poppler and qpdf.
      {
        root,
        test: {
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
          name: 'browser',
          include: ['tests/**/*.browser.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      // Needs qpdf, Java and Maven.
      {
        root,
        test: { name: 'verify', include: ['tests/**/*.verify.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
      },
    ],
  },
})
