// What a case holds beside its evidence: notes, unused material, resolutions, other systems, a day of action, and retention.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { browser, fit, serve, staff } from './lib.mjs'

let chromium, site
before(async () => { [chromium, site] = await Promise.all([browser(), serve()]) })
after(async () => { await chromium.close(); await site.stop() })

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with scripts' : 'without scripts'
  const look = (page, name) => javaScriptEnabled ? fit(page, name) : Promise.resolve()

  test(`a note reaches whom it names, and what was entered elsewhere is ready to copy, ${how}`, async () => {
    const as = staff(chromium, site, { javaScriptEnabled })
    const head = await as('idris.calder')
    await head.goto(`${site.address}/notes`)
    await head.locator('tbody tr', { hasText: 'would you ask the school' }).locator('th a').first().click()
    await head.locator('main').getByRole('link', { name: /^Back/ }).click()
    const path = new URL(head.url()).pathname
    await head.goto(`${site.address}${path}/notes/new`)
    await head.getByLabel('The note', { exact: true }).fill('@gwen.tarrant the review of this case could come before Thursday.')
    await head.getByLabel('Is somebody to do something?').selectOption({ label: 'DS Gwen Tarrant' })
    await head.getByRole('button', { name: 'Record it' }).click()
    await head.getByText('It is recorded.').waitFor()
    await look(head, 'note')
    const supervisor = await as('gwen.tarrant')
    await supervisor.goto(`${site.address}/my-work`)
    await supervisor.getByRole('heading', { name: 'Asked of me in notes' }).waitFor()
    await supervisor.getByRole('heading', { name: 'Notes that name me' }).waitFor()
    await look(supervisor, 'my-work-notes')
    await supervisor.getByRole('link', { name: /could come before Thursday/ }).first().click()
    await supervisor.locator('a', { hasText: 'Record that it is done' }).first().click()
    await supervisor.getByLabel('What came of it?').fill('It is on Wednesday')
    await supervisor.getByRole('button', { name: 'Record it' }).click()
    await supervisor.goto(site.address + path)
    await supervisor.goto(`${site.address}/my-work`)
    assert.equal(await supervisor.getByRole('heading', { name: 'Notes that name me' }).count(), 0)

    await head.goto(site.address + path + '/court')
    await look(head, 'case-file')
    await head.getByRole('link', { name: 'What to enter there, ready to copy' }).click()
    await head.getByRole('heading', { name: 'Police National Computer' }).waitFor()
    await look(head, 'entries')
    await head.getByRole('link', { name: /^Record that it was entered in Police National Computer/ }).click()
    assert.equal(await head.getByLabel('Which system?').inputValue(), 'pnc')
    await head.getByLabel('By which reference is it there?').fill('26/417Z')
    await head.getByLabel('What was entered?').fill('Suspect, markers')
    await head.getByRole('button', { name: 'Record it' }).click()
    await head.goto(site.address + path + '/court')
    await head.getByText('26/417Z').first().waitFor()
    await head.goto(site.address + path)
    await head.getByRole('link', { name: 'Hand-over page' }).click()
    await head.getByText('The children first').first().waitFor()
    await look(head, 'hand-over-page')
    await as.leave()
  })

  test(`a day of action has its cases, roster and result sheet, and a resolution its comparison, ${how}`, async () => {
    const as = staff(chromium, site, { javaScriptEnabled })
    const page = await as('gwen.tarrant')
    await page.goto(`${site.address}/operations`)
    await page.locator('tbody tr', { hasText: 'Heron' }).locator('th a').first().click()
    await page.getByRole('heading', { name: 'Result sheet' }).waitFor()
    await look(page, 'operation')
    await page.locator('a', { hasText: 'Record the briefing' }).first().click()
    await page.getByLabel('Who briefed, and who was there?').fill('DS Gwen Tarrant; everybody on the roster')
    await page.getByRole('button', { name: 'Record it' }).click()
    await page.getByText('It is recorded.').waitFor()
    await page.goto(`${site.address}/resolutions`)
    await page.locator('tbody th a').first().click()
    await page.getByText('Compared by a second person').waitFor()
    await look(page, 'resolution')
    await as.leave()
  })
}

test('unused material is listed, decided and not certified before it is whole', async () => {
  const as = staff(chromium, site)
  const page = await as('ruth.oakden')
  await page.goto(`${site.address}/disclosures`)
  await page.locator('tbody th a').first().click()
  await page.getByRole('heading', { name: 'Items', exact: true }).waitFor()
  await fit(page, 'disclosure')
  await page.getByRole('link', { name: 'Certify (MG6E)' }).or(page.getByRole('button', { name: 'Certify (MG6E)' })).first().click()
  await page.getByLabel('Which items may undermine the prosecution').fill('None of them does')
  await page.getByRole('button', { name: 'Record it' }).click()
  await page.getByText('Decide on each before you certify').first().waitFor()
  await page.goBack()
  await page.goBack()
  if (await page.getByRole('button', { name: 'List what is ticked, undecided' }).count()) {
    await page.getByRole('button', { name: 'List what is ticked, undecided' }).click()
    await page.getByText('Everything in this program that touches the case is listed.').waitFor()
  }
  let left = await page.getByRole('link', { name: /^Decide on item/ }).count()
  assert.ok(left > 0)
  while (left > 0) {
    await page.getByRole('link', { name: /^Decide on item/ }).first().click()
    assert.notEqual(await page.getByLabel('Which item? Its number').inputValue(), '', 'the number is there already')
    await page.getByLabel('Unused, not sensitive (MG6C)').check()
    await page.getByRole('button', { name: 'Record it' }).click()
    await page.getByText('It is recorded.').waitFor()
    left = await page.getByRole('link', { name: /^Decide on item/ }).count()
  }
  await page.locator('a', { hasText: 'Certify (MG6E)' }).first().click()
  await page.getByLabel('Which items may undermine the prosecution').fill('None of them does')
  await page.getByRole('button', { name: 'Record it' }).click()
  await page.getByText('It is recorded.').waitFor()
  await page.getByRole('link', { name: 'MG6C: unused material that is not sensitive' }).click()
  await page.getByText('Numbers run on through every schedule').waitFor()
  await fit(page, 'mg6c')
  await as.leave()
})

test('a closed case is held, reviewed and erased by two people, and the journal says so', async () => {
  const as = staff(chromium, site)
  const manager = await as('piers.holloway')
  await fit(manager, 'retention-due')
  await manager.goto(`${site.address}/retention`)
  await fit(manager, 'retentions')
  const rows = manager.locator('tbody th a')
  let erased
  // One in which nobody was prosecuted: the law keeps the others.
  for (let place = 0; place < Math.min(await rows.count(), 30) && !erased; place++) {
    await manager.goto(`${site.address}/retention`)
    await rows.nth(place).click()
    const page = new URL(manager.url()).pathname
    if (place === 0) await fit(manager, 'retention')
    await manager.goto(`${site.address}${page}/record/deletion_decided`)
    for (const name of ['Is there a risk', 'Is there concern', 'Was a position', 'Do other records']) {
      await manager.getByRole('group', { name: new RegExp(`^${name}`) }).getByLabel('No', { exact: true }).check()
    }
    await manager.getByLabel('Why is it no longer necessary?').fill('Its time is over')
    await manager.getByRole('button', { name: 'Record it' }).click()
    if (await manager.getByText('It is recorded.').count()) erased = page
  }
  assert.ok(erased, 'one can be deleted')
  const head = await as('idris.calder')
  await head.goto(site.address + erased)
  const reference = (await head.locator('h1').innerText()).trim()
  await head.locator('a', { hasText: 'Agree, and erase the case for good' }).first().click()
  await head.getByLabel('Yes, erase it').check()
  await head.getByRole('button', { name: 'Record it' }).click()
  await head.getByText('The case was erased').waitFor()
  await head.goto(`${site.address}/search?q=${reference}`)
  assert.equal(await head.locator('main a[href^="/investigations/"]').count(), 0, 'nothing of it is found')
  await as.leave()
  assert.equal(JSON.parse(site.verify().stdout).problem, null)
})
