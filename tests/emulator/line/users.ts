/** Everybody who has LINE in this small world. */
import type { Ground } from '../ground.ts'
import { createContents } from './contents.ts'
import { newUserId, userIdOf } from './ids.ts'
import { LineUser, type Rooms } from './line-user.ts'

export function createUsers(rooms: Omit<Rooms, 'contents'>) {
  const users = new Map<string, LineUser>()
  const contents = createContents(rooms satisfies Ground)
  function add(displayName: string, userId: string): LineUser {
    const user = new LineUser({ ...rooms, contents }, { userId, displayName })
    users.set(userId, user)
    rooms.changed()
    return user
  }
  return {
    contents,
    add,
    all: () => [...users.values()],
    find: (userId: string) => users.get(userId),
    /** The person of this display name, who comes into being if need be, always with the same id. */
    named: (displayName: string) =>
      users.get(userIdOf(displayName)) ?? add(displayName, userIdOf(displayName)),
    create: (displayName: string) => add(displayName, newUserId()),
    friends: () => [...users.values()].filter(({ friendship }) => friendship === 'friend'),
  }
}
export type Users = ReturnType<typeof createUsers>
