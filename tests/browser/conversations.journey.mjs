// An export of a telephone’s chats is taken on the page of its exhibit, read by a deliberate step that can be stopped, marked by
// keyboard, quoted, and made an exhibit; its reader’s minutes stand on their own page.
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { browser, fit, follow, serve, staff } from './lib.mjs'

let chromium, site, folder
before(async () => {
  [chromium, site] = await Promise.all([browser(), serve()])
  folder = mkdtempSync(join(tmpdir(), 'safeward-chat-'))
})
after(async () => {
  rmSync(folder, { recursive: true, force: true })
  await chromium.close()
  await site.stop()
})

/** Everyday talk of two people over some months, with a gap, as WhatsApp writes it out. */
function chat (name) {
  const said = ['Did the match get called off?', 'Yes, the pitch is under water', 'Training is at six', 'ok', 'I have homework until Friday', 'see you there']
  const lines = ['01/11/2025, 08:00 - Messages and calls are end-to-end encrypted.']
  const two = number => String(number).padStart(2, '0')
  for (let day = 0; day < 120; day++) {
    if (day > 40 && day < 62) continue
    const date = new Date(Date.UTC(2025, 10, 1 + day))
    for (let number = 0; number < 3 + day % 4; number++) {
      const who = (day + number) % 3 ? 'Sam' : 'Robin'
      const hour = number % 2 ? 16 + day % 6 : 22
      lines.push(`${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}, ${hour}:${two(7 * number)} - ${who}: ${said[(day * 5 + number) % said.length]}`)
    }
  }
  lines.push('01/03/2026, 18:01 - Robin: how old are you', '01/03/2026, 18:02 - Sam: why?', `01/03/2026, 18:03 - Robin: don't tell anyone. my snapchat is heron_by_the_lake, ${name}`, '01/03/2026, 18:05 - Sam: This message was deleted')
  const file = join(folder, `WhatsApp Chat with Sam ${name}.txt`)
  writeFileSync(file, lines.join('\n'))
  return file
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with scripts' : 'without scripts'
  const look = (page, name) => javaScriptEnabled ? fit(page, name) : Promise.resolve()

  test(`chats are taken, read, marked, quoted and made an exhibit, ${how}`, async () => {
    const as = staff(chromium, site, { javaScriptEnabled })
    const officer = await as('idris.calder')
    await officer.goto(`${site.address}/exhibits`)
    const exhibit = await officer.locator('tbody tr th a').nth(javaScriptEnabled ? 0 : 1).getAttribute('href')
    await officer.goto(site.address + exhibit)
    await follow(officer, 'Take an export of chats')
    await look(officer, 'conversation-new')
    const send = async path => {
      await officer.getByLabel('The export', { exact: true }).setInputFiles(path)
      await officer.getByLabel('Who exported it, from what, with which tool?').fill('A. Reed, from the phone, with the app’s own export')
      await officer.getByLabel('Which zone did its clock keep?').selectOption('Europe/London')
      await officer.getByRole('button', { name: 'Read it and take it' }).click()
    }
    const shopping = join(folder, 'shopping.txt')
    writeFileSync(shopping, 'Eggs, flour and a towel')
    await send(shopping)
    await officer.locator('#file-error', { hasText: 'no message was found in it' }).waitFor()
    await look(officer, 'conversation-refused')
    await send(chat(javaScriptEnabled ? 'one' : 'two'))
    await officer.getByRole('heading', { name: 'Who wrote, and how much' }).waitFor()
    const page = new URL(officer.url()).pathname
    await officer.getByText('Asks for an age').first().waitFor()
    assert.equal(await officer.getByText('pitch is under water').count(), 0, 'no word of it is shown')
    await look(officer, 'conversation-folded')

    await officer.getByRole('button', { name: 'Begin to read' }).click()
    await officer.getByText('pitch is under water').first().waitFor()
    await look(officer, 'conversation-read')
    await follow(officer, 'Next that raised an indicator')
    await officer.getByText('how old are you').first().waitFor()
    // By keyboard: a box has the focus, the space bar chooses, and the form is sent from where one is.
    const asked = officer.locator('.sw-said__item', { hasText: 'how old are you' }).getByRole('checkbox')
    await asked.focus()
    await officer.keyboard.press('Space')
    const secret = officer.locator('.sw-said__item', { hasText: 'tell anyone' }).getByRole('checkbox')
    await secret.focus()
    await officer.keyboard.press('Space')
    await officer.getByRole('button', { name: 'Relevant', exact: true }).focus()
    await officer.keyboard.press('Enter')
    await officer.getByText('They are marked.').waitFor()
    await officer.locator('.sw-said__item', { hasText: 'how old are you' }).getByRole('checkbox').check()
    await officer.getByRole('button', { name: 'Quote into the record of actions' }).click()
    await officer.getByRole('link', { name: 'Say what it is quoted for.' }).waitFor()
    await look(officer, 'conversation-quote-refused')
    await officer.getByLabel('Why, or what for?').fill('the age was asked')
    await officer.getByRole('button', { name: 'Quote into the record of actions' }).click()
    await officer.getByText('They are quoted in the record of actions.').waitFor()
    await officer.getByLabel('Each word has to be in the message').fill('homework friday')
    await officer.getByRole('button', { name: 'Look' }).click()
    await officer.getByText('messages hold all of it').waitFor()
    await look(officer, 'conversation-search')

    await officer.goto(site.address + page)
    await follow(officer, 'Make an exhibit of what is relevant')
    await look(officer, 'conversation-export')
    await officer.getByLabel('Mark of the exhibit').fill('PN/1/a')
    await officer.getByRole('button', { name: 'Make it' }).click()
    await officer.getByText('2 marked as relevant').waitFor()
    const [download] = await Promise.all([officer.waitForEvent('download'), officer.getByRole('link', { name: /^Table/ }).click()])
    const table = readFileSync(await download.path(), 'utf8')
    assert.equal(table.trim().split('\n').length, 3)
    assert.match(table, /how old are you.*WhatsApp Chat with Sam/)
    await officer.getByRole('button', { name: 'Stop reading' }).click()
    await officer.getByText('You have stopped reading.').waitFor()
    await look(officer, 'conversation-exported')
    await follow(officer, 'How often officers found relevant what each raised')
    await officer.getByRole('heading', { name: 'By indicator' }).waitFor()
    await look(officer, 'indicators')
    await officer.goto(`${site.address}/welfare`)
    await officer.getByRole('rowheader', { name: 'Reading messages' }).first().waitFor()
    // Whoever opens it again is not in the middle of it.
    await officer.goto(`${site.address}${page}/read`)
    await officer.getByRole('button', { name: 'Begin to read' }).waitFor()
    await officer.goto(site.address + exhibit)
    await officer.getByRole('heading', { name: 'Conversations' }).waitFor()
    await look(officer, 'exhibit-with-conversation')
    await as.leave()
  })
}
