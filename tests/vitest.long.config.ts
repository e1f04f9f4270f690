import { configDefaults, defineConfig, mergeConfig } from 'vitest/config'
import usual from './vitest.config.ts'

/** `npm run test:long`: sweeps over every page and every service, which would keep `npm test` from being run often. */
export default mergeConfig(
  { ...usual, test: { ...usual.test, include: [], exclude: [] } },
  defineConfig({ test: { include: ['tests/**/*.long.test.ts'], exclude: configDefaults.exclude } }),
)
