// Runs in the demo's mini-app before everything else. Inside the phone it makes the page believe that
// it is in LINE's own browser; in an ordinary tab it does nothing.
;(() => {
  if (window.parent === window) return
  const phone = 'EMULATOR_ORIGIN'
  const tell = (message) => window.parent.postMessage(message, phone)
  const userAgent =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 ' +
    '(KHTML, like Gecko) Mobile/15E148 Safari Line/15.20.0 LIFF'
  Object.defineProperty(Navigator.prototype, 'userAgent', { get: () => userAgent })
  // LINE opens each LIFF app in a fresh browser; here the tab is the same, so its memory has to go.
  if (/[#&]access_token=/.test(location.hash)) sessionStorage.clear()
  const close = () => tell({ type: 'liff:close' })
  window._liff = { features: {}, postMessage() {}, close }
  window.close = close

  const openTab = window.open.bind(window)
  window.open = (address, target) => {
    const url = new URL(String(address), location.href)
    const external = url.searchParams.get('is_liff_external_open_window')
    url.searchParams.delete('is_liff_external_open_window')
    // noopener also keeps the new tab from inheriting "I am in LINE" through the session storage.
    if (external === 'false') tell({ type: 'liff:open', url: url.href })
    else openTab(url.href, target ?? '_blank', 'noopener')
    return null
  }

  const tellTitle = () => tell({ type: 'liff:title', title: document.title })
  document.addEventListener('DOMContentLoaded', () => {
    tellTitle()
    new MutationObserver(tellTitle).observe(document.head, {
      childList: true,
      subtree: true,
      characterData: true,
    })
  })
})()
