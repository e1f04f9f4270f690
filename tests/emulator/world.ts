/** The state of the emulated outside: one room per concern, all in memory. */
import { createGround, type EmulatorOptions } from './ground.ts'
import { createLogin } from './line/login.ts'
import { createMessages } from './line/messages.ts'
import { createRichMenus } from './line/rich-menus.ts'
import { createUsers } from './line/users.ts'
import { createWebhooks } from './line/webhooks.ts'
import { createMailbox } from './mail.ts'

export async function createWorld(options: EmulatorOptions) {
  const ground = createGround(options)
  const webhooks = createWebhooks(ground, options.webhook, options.redelivery ?? [])
  const richMenus = createRichMenus()
  const login = await createLogin(ground)
  const users = createUsers({ ...ground, webhooks, richMenus, login })
  const messages = createMessages(ground, users, options.monthlyLimit)
  const mailbox = createMailbox(ground)
  return { ...ground, webhooks, richMenus, login, users, messages, mailbox }
}

export type World = Awaited<ReturnType<typeof createWorld>>
