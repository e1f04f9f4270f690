/** What the mini-app says in the chat in the citizen's name, for the confirmation to be the answer, which costs nothing. */
export const announcementOf = (reference: string) => `ส่งเรื่องแล้ว เลขที่ ${reference}`
