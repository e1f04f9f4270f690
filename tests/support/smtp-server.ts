import { createServer, type Socket } from 'node:net'

/** A mail server that speaks as much SMTP as a sender needs; `answers` refuses a command in its own words. */
export async function startSmtpServer(answers: Readonly<Record<string, string>> = {}) {
  const mails: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.setEncoding('utf8').write('220 mail.example.go.th\r\n')
    let data: string | undefined
    let rest = ''
    const line = (text: string) => {
      if (data !== undefined) {
        if (text !== '.') data += `${text}\n`
        else {
          mails.push(data)
          data = undefined
          socket.write('250 taken\r\n')
        }
        return
      }
      const command = text.split(/[ :]/)[0]?.toUpperCase() ?? ''
      const refusal = answers[command]
      if (refusal) return socket.write(`${refusal}\r\n`)
      if (command === 'DATA') data = ''
      return socket.write(command === 'DATA' ? '354 go on\r\n' : '250 fine\r\n')
    }
    socket.on('data', (chunk) => {
      const lines = (rest + chunk).split('\r\n')
      rest = lines.pop() ?? ''
      lines.forEach(line)
    })
    socket.on('error', () => {})
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    close() {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}
