// A device that waits is scanned on the command line, and what was found is taken in the browser: by an examiner, once, and
// not if it is not as it was signed.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { browser, fit, follow, program, serve, staff } from './lib.mjs'

let chromium, site, folder
before(async () => {
  [chromium, site] = await Promise.all([browser(), serve()])
  folder = mkdtempSync(join(tmpdir(), 'safeward-device-'))
})
after(async () => {
  rmSync(folder, { recursive: true, force: true })
  await chromium.close()
  await site.stop()
})

function evidence (...words) {
  const done = spawnSync(program, ['evidence', ...words], { cwd: folder, encoding: 'utf8' })
  assert.equal(done.status, 0, done.stderr)
}

/** Two videos, of which a list names one: the package of a scan of them. Nothing in either can be looked at. */
function scanned (exhibit, name) {
  const device = join(folder, name)
  mkdirSync(device)
  const head = Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 'latin1')
  const videos = ['known', 'other'].map(of => Buffer.concat([head, Buffer.from(`${of} to nobody but ${name}`)]))
  videos.forEach((video, number) => writeFileSync(join(device, `${number}.mp4`), video))
  writeFileSync(join(folder, `${name}.csv`), `md5\n${createHash('md5').update(videos[0]).digest('hex')}\n`)
  evidence('lists', 'build', `${name}.csv`, '--out', `${name}.index`, '--name', 'Practice list')
  // Videos are not looked at frame by frame, so that something is left that was not examined: 1.
  const scan = ['evidence', 'scan', name, '--exhibit', exhibit, '--lists', `${name}.index`, '--key', 'kit.key', '--out', `${name}.zip`]
  const done = spawnSync(program, scan, { cwd: folder, encoding: 'utf8' })
  assert.ok(done.status <= 1, done.stderr)
  return join(folder, `${name}.zip`)
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with scripts' : 'without scripts'
  const look = (page, name) => javaScriptEnabled ? fit(page, name) : Promise.resolve()

  test(`an examiner takes what a scan of a device found, ${how}`, async () => {
    const as = staff(chromium, site, { javaScriptEnabled })
    const examiner = await as('lena.marsh')
    await examiner.goto(`${site.address}/exhibits/queue`)
    await look(examiner, 'exhibit-queue')
    const next = examiner.locator('tbody th[data-label=Exhibit]').nth(javaScriptEnabled ? 0 : 1)
    const exhibit = new URL(await next.locator('a').getAttribute('href'), site.address).href
    const reference = (await next.locator('.sw-meta').textContent()).trim()
    const file = scanned(reference, javaScriptEnabled ? 'one' : 'two')
    const send = async path => {
      await examiner.getByLabel('The package').setInputFiles(path)
      await examiner.getByLabel('Who scanned it, on which machine').fill('A. Reed, field kit 3')
      await examiner.getByRole('button', { name: 'Check it and take it' }).click()
    }

    // A copy of which one byte is another one is refused, and whoever answers for the exhibit is told.
    const bytes = readFileSync(file)
    bytes[bytes.indexOf('files.jsonl') + 40] ^= 0x55
    writeFileSync(join(folder, 'changed.zip'), bytes)
    await examiner.goto(exhibit)
    await follow(examiner, 'Take the package of a scan')
    await look(examiner, 'package-new')
    await send(join(folder, 'changed.zip'))
    await examiner.locator('#file-error', { hasText: 'not as it was signed' }).waitFor()
    await examiner.goto(exhibit)
    await examiner.getByText('Package of a scan refused').first().waitFor()
    await look(examiner, 'exhibit-refused')

    await follow(examiner, 'Take the package of a scan')
    await send(file)
    await examiner.getByRole('heading', { name: 'What lists say' }).waitFor()
    await examiner.getByText('Practice list').first().waitFor()
    await look(examiner, 'package-taken')
    const taken = new URL(examiner.url()).pathname

    // Sent again, it is the same one.
    await examiner.goto(exhibit)
    await follow(examiner, 'Take the package of a scan')
    await send(file)
    await examiner.waitForURL(url => url.pathname === taken)

    // What was graded elsewhere is counted and filled into the result, and nothing is recorded by that.
    const copies = ['tiles.png', 'tiles again.png'].map(FileName => ({ MD5: 'AA', FileName, FilePath: 'patterns' }))
    const media = [
      { MD5: 'AA', Category: 1, MimeType: 'image/png', MediaFiles: copies },
      { MD5: 'BB', Category: 2, MimeType: 'video/mp4' },
      { MD5: 'CC', Category: 7, MimeType: 'image/png' },
    ]
    writeFileSync(join(folder, 'graded.json'), JSON.stringify({ value: [{ CaseNumber: '1', Media: media }] }))
    await examiner.goto(exhibit)
    await follow(examiner, 'Count a grading')
    await look(examiner, 'grading')
    await examiner.getByLabel('Which code stands for category A?').fill('1')
    await examiner.getByLabel('Which code stands for category B?').fill('2')
    await examiner.getByLabel('The file').setInputFiles(join(folder, 'graded.json'))
    await examiner.getByRole('button', { name: 'Count it' }).click()
    await examiner.getByText('Code 7: stills 1, moving 0, neither 0').waitFor()
    await look(examiner, 'grading-counted')
    await follow(examiner, 'Fill in the result, every copy')
    assert.equal(await examiner.getByLabel('Category A, stills').inputValue(), '2')
    assert.equal(await examiner.getByLabel('Category B, moving').inputValue(), '1')
    await as.leave()
  })
}

test('the history holds what was done to it', () => {
  const verified = site.verify()
  assert.equal(verified.status, 0, verified.stdout + verified.stderr)
})
