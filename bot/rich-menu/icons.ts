/** Simple pictures on a grid of 24, drawn with strokes of 2. Ours. */
export const icons = {
  form: 'M7 3h7l5 5v13H7zM14 3v5h5M10 13h6M10 17h6',
  megaphone: 'M4 10v4h3l9 5V5L7 10zM8 14.6l1 4.6h2.6l-.7-3M19 9.5a4 4 0 0 1 0 5',
  folder: 'M3 6h6l2 3h10v10H3zM8 14l2.5 2.5L16 11.5',
  person: 'M12 12a4 4 0 1 0 0-8a4 4 0 0 0 0 8zM4 20.5c0-3.6 3.6-5.5 8-5.5s8 1.9 8 5.5',
  question:
    'M12 21a9 9 0 1 0 0-18a9 9 0 0 0 0 18zM9.4 9.5a2.6 2.6 0 1 1 3.8 2.3c-.8.5-1.2 1-1.2 2M12 16.9v.2',
  phone:
    'M5 4h4l1.6 4.4L8.4 10a12 12 0 0 0 5.6 5.6l1.6-2.2L20 15v4a1.6 1.6 0 0 1-1.7 1.6A15.6 15.6 0 0 1 3.4 5.7A1.6 1.6 0 0 1 5 4z',
  register:
    'M10 12a4 4 0 1 0 0-8a4 4 0 0 0 0 8zM2.5 20.5c0-3.6 3.2-5.5 7.5-5.5c1.6 0 3 .3 4.2.8M18.5 14.5v6M15.5 17.5h6',
  enter: 'M14 3h6v18h-6M4 12h11M11.5 8l4 4l-4 4',
  menu: 'M4 7h16M4 12h16M4 17h16',
} as const

export type IconName = keyof typeof icons
