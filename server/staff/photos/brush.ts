import type { Box, Covering, Stroke } from '#templates/covering.ts'

type Item = Box | Stroke

/**
 * What runs in the browser on a photo's page: a brush, and boxes for the mouse, the finger and the keyboard. It stands
 * alone, for it is sent as its own source: nothing outside of it is there.
 */
function paint(): void {
  const find = <E extends Element>(selector: string): E => {
    const found = document.querySelector<E>(selector)
    if (!found) throw new Error(selector)
    return found
  }
  const easel = find<HTMLElement>('.easel')
  const image = find<HTMLImageElement>('.easel img')
  const canvas = find<HTMLCanvasElement>('.easel canvas')
  const form = find<HTMLFormElement>('#cover')
  const save = find<HTMLButtonElement>('#cover [type=submit]')
  const status = find<HTMLElement>('#cover [role=status]')
  const button = (name: string) => find<HTMLButtonElement>(`#cover [data-do=${name}]`)
  const chosen = (name: string) => String(new FormData(form).get(name) ?? '')

  let items: Item[] = []
  let before: Item[][] = []
  const isBox = (item: Item): item is Box => 'width' in item
  const inside = (value: number, most = 1) => Math.min(most, Math.max(0, value))
  const minimum = 0.01

  const remember = () => {
    before.push(items)
    items = items.map((item) => (isBox(item) ? { ...item } : { ...item, points: [...item.points] }))
  }
  const say = (words: string) => {
    status.textContent = words
  }

  function draw(): void {
    const { clientWidth: width, clientHeight: height } = image
    const scale = window.devicePixelRatio || 1
    canvas.width = width * scale
    canvas.height = height * scale
    const pen = canvas.getContext('2d')
    if (!pen) return
    pen.scale(scale, scale)
    pen.strokeStyle = pen.fillStyle = chosen('look') === 'solid' ? '#262a30' : 'rgb(15 118 110 / .7)'
    pen.lineCap = pen.lineJoin = 'round'
    for (const item of items) {
      if (isBox(item)) {
        pen.fillRect(item.x * width, item.y * height, item.width * width, item.height * height)
        continue
      }
      pen.lineWidth = item.radius * width * 2
      pen.beginPath()
      const [first, ...rest] = item.points
      if (first) {
        pen.moveTo(first[0] * width, first[1] * height)
        pen.lineTo(first[0] * width, first[1] * height)
      }
      for (const [x, y] of rest) pen.lineTo(x * width, y * height)
      pen.stroke()
    }
  }

  /** Each box is also something that has the focus. */
  function show(focus?: number): void {
    for (const old of easel.querySelectorAll('.box')) old.remove()
    const boxes = items.filter(isBox)
    boxes.forEach((box, n) => {
      const handle = document.createElement('button')
      handle.type = 'button'
      handle.className = 'box'
      handle.setAttribute('aria-label', `กรอบที่ ${n + 1} จาก ${boxes.length}`)
      handle.setAttribute('aria-describedby', 'box-keys')
      place(handle, box)
      handle.addEventListener('keydown', (event) => onKey(event, handle, box))
      handle.addEventListener('pointerdown', (event) => drag(event, handle, box))
      easel.append(handle)
      if (n === focus) handle.focus()
    })
    save.disabled = items.length === 0
    button('undo').disabled = before.length === 0
    button('clear').disabled = items.length === 0
    draw()
  }

  function place(handle: HTMLElement, box: Box): void {
    handle.style.left = `${box.x * 100}%`
    handle.style.top = `${box.y * 100}%`
    handle.style.width = `${box.width * 100}%`
    handle.style.height = `${box.height * 100}%`
  }

  const arrows: Record<string, readonly [number, number]> = {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, -1],
    ArrowDown: [0, 1],
  }

  function onKey(event: KeyboardEvent, handle: HTMLElement, box: Box): void {
    const at = items.indexOf(box)
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      remember()
      items.splice(at, 1)
      show(Math.max(0, items.slice(0, at).filter(isBox).length - 1))
      if (!items.some(isBox)) button('add').focus()
      say('ลบกรอบแล้ว')
      return
    }
    const arrow = arrows[event.key]
    if (!arrow) return
    event.preventDefault()
    if (!event.repeat) remember()
    const step = 0.01
    const moved = items[at]
    if (!moved || !isBox(moved)) return
    if (event.shiftKey) {
      moved.width = Math.max(minimum, inside(moved.width + arrow[0] * step, 1 - moved.x))
      moved.height = Math.max(minimum, inside(moved.height + arrow[1] * step, 1 - moved.y))
    } else {
      moved.x = inside(moved.x + arrow[0] * step, 1 - moved.width)
      moved.y = inside(moved.y + arrow[1] * step, 1 - moved.height)
    }
    const n = items.slice(0, at).filter(isBox).length
    if (event.repeat) {
      place(handle, moved)
      draw()
    } else show(n)
  }

  function drag(event: PointerEvent, handle: HTMLElement, box: Box): void {
    const at = items.indexOf(box)
    const [x, y] = pointOf(event)
    remember()
    const moved = items[at]
    if (!moved || !isBox(moved)) return
    handle.setPointerCapture(event.pointerId)
    handle.onpointermove = (move) => {
      const [toX, toY] = pointOf(move)
      moved.x = inside(box.x + toX - x, 1 - box.width)
      moved.y = inside(box.y + toY - y, 1 - box.height)
      place(handle, moved)
      draw()
    }
    handle.onpointerup = () => show(items.slice(0, at).filter(isBox).length)
  }

  function pointOf(event: PointerEvent): [number, number] {
    const { left, top, width, height } = image.getBoundingClientRect()
    return [inside((event.clientX - left) / width), inside((event.clientY - top) / height)]
  }

  canvas.addEventListener('pointerdown', (event) => {
    event.preventDefault()
    canvas.setPointerCapture(event.pointerId)
    remember()
    const [x, y] = pointOf(event)
    if (chosen('tool') === 'box') {
      const box: Box = { x, y, width: minimum, height: minimum }
      items.push(box)
      canvas.onpointermove = (move) => {
        const [toX, toY] = pointOf(move)
        box.x = Math.min(x, toX)
        box.y = Math.min(y, toY)
        box.width = Math.max(minimum, Math.abs(toX - x))
        box.height = Math.max(minimum, Math.abs(toY - y))
        draw()
      }
    } else {
      const radius = Number(chosen('size')) / 100
      const points: [number, number][] = [[x, y]]
      items.push({ radius, points })
      canvas.onpointermove = (move) => {
        const to = pointOf(move)
        const last = points.at(-1) ?? to
        if (Math.hypot(to[0] - last[0], to[1] - last[1]) > radius / 4 && points.length < 1000) points.push(to)
        draw()
      }
    }
    canvas.onpointerup = canvas.onpointercancel = () => {
      canvas.onpointermove = null
      show()
    }
    draw()
  })

  button('add').addEventListener('click', () => {
    remember()
    items.push({ x: 0.4, y: 0.4, width: 0.2, height: 0.2 })
    show(items.filter(isBox).length - 1)
    say('เพิ่มกรอบกลางภาพแล้ว ใช้ปุ่มลูกศรเลื่อน')
  })
  button('undo').addEventListener('click', () => {
    items = before.pop() ?? []
    show()
    say('เลิกทำครั้งล่าสุดแล้ว')
  })
  button('clear').addEventListener('click', () => {
    remember()
    items = []
    show()
    say('ล้างทั้งหมดแล้ว ยังเลิกทำได้')
  })
  form.addEventListener('change', draw)
  form.addEventListener('submit', () => {
    const look = chosen('look') === 'solid' ? 'solid' : 'mosaic'
    const covering: Covering = {
      look,
      boxes: items.filter(isBox),
      strokes: items.filter((item) => !isBox(item)) as Stroke[],
    }
    find<HTMLInputElement>('#cover [name=covering]').value = JSON.stringify(covering)
    before = []
  })
  window.addEventListener('resize', draw)
  if (image.complete) show()
  else image.addEventListener('load', () => show())
  find<HTMLElement>('#cover [data-brush]').hidden = false
}

export const brushScript = `(${paint.toString()})()\n`
