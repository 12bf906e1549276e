// Three in the morning, in the browser: whom to ring, boxes in whatever order, typed in for somebody else, and the strip
// that leaves every page once somebody is responsible.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { browser, fit, open, serve, signIn } from './lib.mjs'

let chromium, site
before(async () => { [chromium, site] = await Promise.all([browser(), serve()]) })
after(async () => { await chromium.close(); await site.stop() })

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with scripts' : 'without scripts'

  test(`a call-out is recorded box by box, by proxy, and names who is responsible, ${how}`, async () => {
    const page = await open(chromium, site, { javaScriptEnabled })
    await signIn(page, site, 'idris.calder')
    const strip = page.getByRole('region', { name: 'Children who may be at risk' })
    const waiting = async () => parseInt(await strip.locator('p').innerText(), 10)
    const before = await waiting()
    await strip.getByRole('link').first().click()
    const child = /C\d\d-\d{5}/.exec(await page.locator('.sw-caption').first().innerText())[0]

    await page.getByRole('link', { name: 'On call', exact: true }).click()
    await page.getByRole('heading', { name: 'On duty now' }).waitFor()
    assert.equal(await page.getByText('Nobody is arranged').count(), 0)
    await page.getByRole('cell', { name: '07700 900214' }).waitFor()
    if (javaScriptEnabled) await fit(page, 'on-call')
    await page.getByRole('button', { name: 'Record a call-out' }).click()
    if (javaScriptEnabled) await fit(page, 'on-call-new')

    const went = page.getByRole('group', { name: '2. Who went' })
    await went.getByLabel('Who went, and who is responsible for the child now?').fill('PC Ash Dunn, response team')
    await went.getByLabel('Who did it?').fill('PC Ash Dunn')
    await page.getByRole('button', { name: 'Record the call-out' }).click()
    await page.getByText('Enter what was reported, and by whom').first().waitFor()
    assert.equal(await went.getByLabel('Who did it?').inputValue(), 'PC Ash Dunn', 'what was typed is kept')
    await page.getByLabel('What was reported, and by whom?').fill(`A neighbour rang, ${how}`)
    await page.getByRole('button', { name: 'Record the call-out' }).click()
    await page.getByText('It is recorded').waitFor()
    assert.equal(await waiting(), before, 'the child has no part in it yet')

    // The child last, although the child was first: what was recorded before is written there too.
    await page.getByRole('link', { name: 'Say which child, and where' }).click()
    await page.getByLabel('Which child?').fill('The girl of number 3')
    await page.getByLabel('Where is the child now?').fill('3 Heron Lane, Wexholme')
    await page.getByLabel('The child’s record (optional)').fill(child)
    await page.getByRole('button', { name: 'Record it' }).click()
    await page.getByRole('heading', { name: 'The girl of number 3' }).waitFor()
    if (javaScriptEnabled) await fit(page, 'call-out')
    if (before > 1) assert.equal(await waiting(), before - 1)
    else assert.equal(await strip.count(), 0)

    await page.getByRole('button', { name: 'Hand it over to the day team' }).click()
    await page.getByLabel('To whom?').selectOption({ label: 'DC Hannah Brandt' })
    await page.getByLabel('What is left to do?').fill('Visit with social care.')
    await page.getByRole('button', { name: 'Record it' }).click()
    await page.getByText('Handed over to the day team', { exact: true }).waitFor()
    await page.getByRole('link', { name: 'On call', exact: true }).click()
    assert.equal(await page.getByText('The girl of number 3').count(), 0, 'it has left the page')
    await page.context().close()
  })
}
