/**
 * Points the real LIFF SDK at the emulator while the demo's mini-app is built, and gives the mini-app
 * LINE's browser around it when it runs inside the phone. The mini-app itself knows nothing of it.
 */
import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

type Rewrite = { in: string; from: RegExp; to: string }

// Among the assets, since the server serves no other file of the mini-app.
const windowScript = 'assets/phone-window.js'

/** Every place where the SDK names a host. LINE's issuer in ID tokens is a name, not a host, and stays. */
function rewrites(origin: string): Rewrite[] {
  const everywhere = String.raw`"https://(?:static|liffsdk)\.line-scdn\.net/`
  return [
    {
      in: '@liff/server-api',
      from: /"https:\/\/"\.concat\(\w+,"\."\)\.concat\("line\.me","\/"\)/g,
      to: `"${origin}/"`,
    },
    {
      in: '@liff/consts',
      from: /"https:\/\/(?:liff|miniapp)\."\.concat\("line\.me","\/"\)/g,
      to: `"${origin}/"`,
    },
    { in: '@liff/init', from: new RegExp(everywhere, 'g'), to: `"${origin}/line-scdn/` },
    { in: '@liff/i18n', from: new RegExp(everywhere, 'g'), to: `"${origin}/line-scdn/` },
    { in: '@liff/extensions', from: new RegExp(everywhere, 'g'), to: `"${origin}/line-scdn/` },
    // LINE's app catches this address; a browser cannot.
    { in: '@liff/close-window', from: /location\.href="liff:\/\/close"/g, to: 'window._liff.close()' },
  ]
}

export function liffHosts(emulatorOrigin: string): Plugin {
  const rules = rewrites(emulatorOrigin)
  let base = '/'
  return {
    name: 'liff-hosts',
    apply: 'build',
    enforce: 'pre',
    configResolved(config) {
      base = config.base
    },
    transform(code, id) {
      const rule = rules.find((each) => id.includes(`/node_modules/${each.in}/`))
      if (!rule || !code.includes('line')) return undefined
      const rewritten = code.replace(rule.from, rule.to)
      if (rewritten === code && /line\.me|line-scdn/.test(code))
        this.error(`${rule.in} names its hosts in a new way: adapt tests/emulator/liff-hosts.ts`)
      return { code: rewritten, map: null }
    },
    generateBundle() {
      const template = readFileSync(new URL('./phone/phone-window.js', import.meta.url), 'utf8')
      const source = template.replace('EMULATOR_ORIGIN', emulatorOrigin)
      this.emitFile({ type: 'asset', fileName: windowScript, source })
    },
    transformIndexHtml: {
      order: 'post',
      handler: () => [{ tag: 'script', attrs: { src: base + windowScript }, injectTo: 'head-prepend' }],
    },
  }
}
