/** What whoever opened a complaint again adds to it: how many photos, and how many letters. */
export const fixPhotoSlot = 'fix-photo'
export const mostFixPhotos = 3
export const mostFixLetters = 500
/** As the office reads it. */
export const fixPhotoLabel = 'ส่งพร้อมการเปิดเรื่องอีกครั้ง'
