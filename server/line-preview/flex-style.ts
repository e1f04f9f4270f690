/** How a Flex message looks on a phone. */
export const flexStyle = `
.flex-box {
  position: relative;
  display: flex;
  min-width: 0;
}
.block > .flex-box {
  padding: 20px;
}
.block.hero > .flex-box {
  padding: 0;
}
.block.footer > .flex-box {
  padding: 10px;
}
.bubble.nano .block:is(.header, .body) > .flex-box,
.bubble.micro .block:is(.header, .body) > .flex-box {
  padding: 10px;
}
.bubble {
  flex: none;
  max-width: 100%;
  overflow: hidden;
  border-radius: 17px;
  background: #fff;
  color: #111;
}
.bubble.nano,
.bubble.micro,
.bubble.deca,
.bubble.hecto,
.bubble.kilo {
  border-radius: 10px;
}
.theirs:has(.bubble.giga),
.theirs:has(.carousel) {
  flex-wrap: wrap;
}
.theirs .bubble.giga {
  max-width: 370px;
}
.carousel {
  display: flex;
  gap: 8px;
  align-items: stretch;
  max-width: 326px;
  margin-right: -10px;
  overflow-x: auto;
  padding-bottom: 4px;
  scroll-snap-type: x proximity;
  scrollbar-width: thin;
}
.carousel .bubble {
  display: flex;
  flex-direction: column;
  max-width: none;
  scroll-snap-align: start;
}
.carousel .block.body {
  flex: 1;
}
.flex-box.column {
  flex-direction: column;
}
.flex-box.row {
  flex-direction: row;
}
.tappable {
  cursor: pointer;
}
.flex-text {
  position: relative;
  min-width: 0;
}
.flex-text.one-line {
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.flex-text.wraps {
  overflow-wrap: anywhere;
  white-space: pre-wrap;
}
.flex-text.clamped {
  display: -webkit-box;
  overflow: hidden;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: var(--lines);
}
.flex-image {
  background-position: center;
  background-repeat: no-repeat;
}
.flex-icon {
  flex: none;
  object-fit: contain;
}
.flex-separator {
  flex: none;
  align-self: stretch;
  background: #d4d6da;
}
.column > .flex-separator {
  height: 1px;
}
.row > .flex-separator {
  width: 1px;
}
.flex-button {
  position: relative;
  padding: 0 16px;
  overflow: hidden;
  border-radius: 8px;
  font-size: 16px;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.flex-button.md {
  height: 52px;
}
.flex-button.sm {
  height: 40px;
}
.flex-button.primary {
  background: #17c950;
  color: #fff;
}
.flex-button.secondary {
  background: #dcdfe5;
}
.flex-button.link {
  color: #42659a;
}
`
