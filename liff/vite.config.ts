import { defineConfig } from 'vite'
import { chunks } from './chunks.ts'

/** The mini-app: one page, code split by page; old Android WebViews set the target. */
export default defineConfig({
  root: 'liff',
  base: '/liff/',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../dist/web/liff',
    emptyOutDir: true,
    target: 'es2020',
    assetsInlineLimit: 0,
    // A browser that does not know it fetches a moment later; the others need not carry the replacement.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: { codeSplitting: { includeDependenciesRecursively: false, groups: chunks } },
    },
  },
  logLevel: 'warn',
})
