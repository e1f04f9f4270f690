import { defineConfig } from 'vite'

/** The server and its commands for Node: TSX compiled, our own code bundled, packages left to node_modules. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    ssr: true,
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node24',
    sourcemap: true,
    rolldownOptions: {
      input: {
        node: 'server/node.ts',
        'staff-command': 'server/staff-command.ts',
        'keeping-command': 'server/keeping-command.ts',
      },
    },
  },
  logLevel: 'warn',
})
