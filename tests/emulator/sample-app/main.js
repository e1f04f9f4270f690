// A LIFF app as small as can be, on the real SDK: it shows what the SDK told it.
import CloseWindow from '@line/liff/close-window'
import liff from '@line/liff/core'
import GetDecodedIdToken from '@line/liff/get-decoded-id-token'
import GetIdToken from '@line/liff/get-id-token'
import GetProfile from '@line/liff/get-profile'
import IsInClient from '@line/liff/is-in-client'
import IsLoggedIn from '@line/liff/is-logged-in'
import Login from '@line/liff/login'
import SendMessages from '@line/liff/send-messages'

const modules = [
  IsInClient,
  IsLoggedIn,
  Login,
  GetIdToken,
  GetDecodedIdToken,
  GetProfile,
  CloseWindow,
  SendMessages,
]
for (const Module of modules) liff.use(new Module())

const put = (id, text) => {
  document.getElementById(id).textContent = text
}
const on = (id, act) => document.getElementById(id).addEventListener('click', act)

async function start() {
  await liff.init({ liffId: '1234567890-AbcdEfgh' })
  on('login', () => liff.login({ redirectUri: location.href }))
  on('close', () => liff.closeWindow())
  on('say', () => liff.sendMessages([{ type: 'text', text: 'จากมินิแอป' }]))
  put('where', `${liff.isInClient() ? 'ใน LINE' : 'นอก LINE'} ${location.pathname}`)
  if (!liff.isLoggedIn()) return put('who', 'ยังไม่ได้เข้าสู่ระบบ')
  put('token', liff.getIDToken())
  put('who', `สวัสดี ${(await liff.getProfile()).displayName} ${liff.getDecodedIDToken().sub}`)
}

start().catch((error) => put('who', `ผิดพลาด ${error.message}`))
