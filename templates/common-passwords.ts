/**
 * What people use when they do not think of a password, in lower case. Numbers and signs around a word do not make
 * another word of it: `password2569!` is `password`.
 */
const words = `
password passwort passw0rd pass pass word admin administrator root user guest test tester testing demo temp login
welcome letmein letmeinnow changeme default secret master system server superuser manager office computer laptop
internet wifi network google facebook line gmail hotmail yahoo youtube tiktok instagram twitter amazon netflix
microsoft windows apple iphone samsung huawei oppo vivo xiaomi android nokia sony toyota honda isuzu mazda yamaha
qwerty qwertyuiop qwert qwertyui asdf asdfgh asdfghjkl zxcv zxcvbn zxcvbnm azerty poiuytrewq lkjhgfdsa mnbvcxz
qwe qweasd qweasdzxc qazwsx qazwsxedc wsxedc zaqwsx zaqxsw qaz wsx asd zxc asdqwe abcd abc abcde abcdef abcdefg
aaa aaaa xxx xxxx zzz one two three iloveyou iloveu ilove loveyou loveme lovely lover loveu love mylove
forever family mother father mom dad mommy daddy baby babygirl babyboy boyfriend girlfriend princess prince queen
king angel angels sweet sweetie sweety honey darling sunshine moonlight moon star stars superstar flower rose lily
butterfly rainbow chocolate cookie cupcake strawberry banana orange cherry mango coffee pizza
monkey dragon tiger lion elephant panda rabbit kitty hello hellokitty kitten doggie puppy bear teddy eagle falcon
shadow ninja killer hunter ranger soldier warrior legend hero batman superman spiderman ironman pokemon pikachu
naruto onepiece doraemon sailormoon starwars matrix phoenix freedom peace heaven hell jesus christ god buddha
football soccer baseball basketball hockey tennis golf boxing liverpool chelsea arsenal barcelona realmadrid
manutd manchester manchesterunited juventus ronaldo ronaldinho messi beckham michael jordan jordan23 thomas charlie
daniel andrew joshua matthew george robert robert james john david peter paul mark jennifer jessica jessie michelle
nicole ashley amanda samantha sarah anna maria lisa linda susan alex alexander max sam jack harley buster ginger
pepper maggie bailey tigger summer winter spring autumn january february march april june july august september
october november december monday tuesday wednesday thursday friday saturday sunday
mustang corvette ferrari porsche mercedes money lucky happy smile cool hot sexy fuckyou fuck pussy asshole bitch
trustno cheese silver gold golden purple yellow green blue black white red pink diamond crystal whatever nothing
access access14 mypass mypassword mysecret secret007 jamesbond agent bond computer1 maverick merlin wizard magic
blink killer123 player gamer game games minecraft roblox rov freefire pubg dota counterstrike fortnite valorant
thailand bangkok siam thai chiangmai phuket pattaya isan phitsanulok nakhon korat khonkaen udon ubon
sawasdee sawatdee sawasdeekha rakna rakkun rakjung rakmak jubjub chan kha krub krap somchai somsri somying
sombat malee manee nong noi lek yai daeng dang dam khao nok moo maew mah chang kai pla krungthep
eservice service egov government tessaban municipality municipal obt orbortor amphoe tambon changwat office365
สวัสดี สวัสดีครับ สวัสดีค่ะ รหัสผ่าน รหัส ประเทศไทย กรุงเทพ กรุงเทพมหานคร เชียงใหม่ พิษณุโลก ขอนแก่น โคราช อุดรธานี ภูเก็ต
รักนะ รักเธอ รักคุณ รักแม่ รักพ่อ รักลูก รักครอบครัว รักประเทศไทย ฉันรักเธอ ฉันรักคุณ ครอบครัว คิดถึง ที่รัก ความรัก
เทศบาล เทศบาลตำบล อบต ประชาชน บัตรประชาชน สมชาย สมศรี สมหญิง มานะ มานี ปิติ ชูใจ ใจดี รวย รวยรวย รวยๆ โชคดี เฮง เฮงเฮง
พระพุทธเจ้า หลวงพ่อ ในหลวง เราชนะ คนละครึ่ง เป๋าตัง ทดสอบ ผู้ใช้ แอดมิน เจ้าหน้าที่
`

/** Combinations that are typed as they stand. */
const phrases = `
1q2w3e4r 1q2w3e4r5t 1q2w3e 1qaz2wsx 1qaz2wsx3edc zaq12wsx zaq1zaq1 zaq1xsw2 q1w2e3r4 q1w2e3r4t5 qwer1234 1234qwer
asdf1234 abcd1234 1234abcd abc12345 a1b2c3d4 a1b2c3d4e5 aa123456 a1234567 a12345678 123qweasd qwe123qwe 123qwe123
147258369 159753456 123654789 987456321 741852963 963852741 1472583690 789456123 321654987 1357924680 13579246
24681357 11223344 44332211 112233445566 1122334455 12344321 123454321 10203040 12341234 20202020 10101010 31415926
14789632 12369874 88888888 99999999 password1 p@ssw0rd p@ssword pa55word passw0rd1 p4ssw0rd trustno1 letmein1
access14 jordan23 blink182 rush2112 ncc1701d monkey12 qwerty12 0123456789 9876543210 55555555 66666666
`

/** Rows of the keyboard, English and Thai (Kedmanee), along which fingers run. */
export const keyboardRows = [
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'abcdefghijklmnopqrstuvwxyz',
  'ๆไำพะัีรนยบล',
  'ฟหกดเ้่าสวง',
  'ผปแอิืทมใฝ',
  'ๅ/-ภถุึคตจขช',
  'กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ',
]

const listOf = (text: string) => new Set(text.split(/\s+/).filter((word) => word.length >= 3))
export const commonWords: ReadonlySet<string> = listOf(words)
export const commonPhrases: ReadonlySet<string> = listOf(phrases)
