/** No `capture`: LINE on Android does not know it, and people have scans and old photos too. */
export const acceptedFiles = 'application/pdf,image/*,.pdf,.heic,.heif'
