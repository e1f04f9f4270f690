import { Hono } from 'hono'
import type { AppEnv } from '../app-env.ts'
import { refuse } from '../errors.ts'
import { largestPicture, storePicture } from '../pictures.ts'
import { wholeOf } from '../whole-body.ts'

/** The profile picture: a raw body. */
export const picturesApi = () =>
  new Hono<AppEnv>().put('/picture', async (c) => {
    const size = Number(c.req.header('content-length'))
    if (!Number.isSafeInteger(size) || size <= 0) throw refuse(411)
    if (size > largestPicture) throw refuse(413, 'รูปโปรไฟล์มีขนาดใหญ่เกินไป ระบบรองรับไม่เกิน 1 MB')
    const { body } = c.req.raw
    if (!body) throw refuse(400)
    const id = await storePicture(c.var.runtime, c.var.citizen, await wholeOf(body, size))
    return c.json({ picture: `/api/account/picture?of=${id}` }, 201)
  })
