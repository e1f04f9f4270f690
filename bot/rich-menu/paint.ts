import { createLettering } from '../drawing/lettering.ts'
import { type RendererSource, withDrawing } from '../drawing/raster.ts'
import { drawMenu } from './draw.ts'
import type { PaintMenu } from './publish.ts'

interface Materials {
  wasm: RendererSource
  /** Sarabun as TrueType. */
  fonts: () => Promise<{ normal: Uint8Array; bold: Uint8Array }>
}

/** Paints menus as PNG. Everything is loaded when the first picture is due, which is seldom. */
export function createMenuPainter({ wasm, fonts }: Materials): PaintMenu {
  return async (menu, agencyName) => {
    const { normal, bold } = await fonts()
    const lettering = { normal: createLettering(normal), bold: createLettering(bold) }
    const svg = drawMenu(menu, agencyName, lettering)
    return withDrawing(wasm, svg, (picture) => new Uint8Array(picture.asPng()))
  }
}
