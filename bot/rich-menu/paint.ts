import { type InitInput, initWasm, Resvg } from '@resvg/resvg-wasm'
import { drawMenu } from './draw.ts'
import { createLettering } from './lettering.ts'
import type { PaintMenu } from './publish.ts'

/** The renderer's WebAssembly may be started once in a process. */
let renderer: Promise<void> | undefined

interface Materials {
  /** `@resvg/resvg-wasm/index_bg.wasm`: bytes on Node, the module on Workers. */
  wasm: () => InitInput | Promise<InitInput>
  /** Sarabun as TrueType. */
  fonts: () => Promise<{ normal: Uint8Array; bold: Uint8Array }>
}

/** Paints menus as PNG. Everything is loaded when the first picture is due, which is seldom. */
export function createMenuPainter({ wasm, fonts }: Materials): PaintMenu {
  return async (menu, agencyName) => {
    renderer ??= initWasm(wasm())
    await renderer
    const { normal, bold } = await fonts()
    const lettering = { normal: createLettering(normal), bold: createLettering(bold) }
    const picture = new Resvg(drawMenu(menu, agencyName, lettering)).render()
    try {
      return new Uint8Array(picture.asPng())
    } finally {
      picture.free()
    }
  }
}
