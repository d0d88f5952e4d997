/* Draws a box on the picture of a page with a mouse or a pen, and writes its sides into the fields. Without this script, by keyboard and by finger, the sides are written by hand. */
const sheet = document.querySelector('svg[data-draw-box]')
const names = ['left', 'top', 'right', 'bottom']
const fields = () => names.map((name) => document.getElementById(name))

if (sheet && fields().every(Boolean)) start()

function start() {
  const box = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  box.setAttribute('class', 'sheet-picture__box')
  sheet.append(box)
  sheet.classList.add('sheet-picture--drawn-on')
  let begun
  sheet.addEventListener('pointerdown', (event) => {
    /* A finger scrolls the page. */
    if (event.button !== 0 || event.pointerType === 'touch') return
    event.preventDefault()
    sheet.setPointerCapture(event.pointerId)
    begun = pointOf(event)
  })
  sheet.addEventListener('pointermove', (event) => {
    if (begun) draw(box, begun, pointOf(event))
  })
  sheet.addEventListener('pointerup', (event) => {
    if (begun) draw(box, begun, pointOf(event))
    begun = undefined
  })
  sheet.addEventListener('pointercancel', () => (begun = undefined))
  document.addEventListener('input', ({ target }) => {
    if (names.includes(target.id)) show(box)
  })
  show(box)
}

function pointOf(event) {
  const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(sheet.getScreenCTM().inverse())
  const { width, height } = sheet.viewBox.baseVal
  return { x: Math.min(Math.max(at.x, 0), width), y: Math.min(Math.max(at.y, 0), height) }
}

function draw(box, one, other) {
  const sides = [
    Math.min(one.x, other.x),
    Math.min(one.y, other.y),
    Math.max(one.x, other.x),
    Math.max(one.y, other.y),
  ]
  fields().forEach((field, i) => (field.value = sides[i].toFixed(1)))
  show(box)
}

/* What stands in the fields, whoever wrote it. */
function show(box) {
  const [left, top, right, bottom] = fields().map(({ value }) => Number.parseFloat(value.replace(',', '.')))
  const isBox = right > left && bottom > top
  box.toggleAttribute('hidden', !isBox)
  const sides = isBox ? [left, top, right - left, bottom - top] : [0, 0, 0, 0]
  for (const [i, name] of ['x', 'y', 'width', 'height'].entries()) box.setAttribute(name, String(sides[i]))
}
