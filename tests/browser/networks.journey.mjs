// The demo's ring, found from one telephone: its network is walked, what nobody has looked at comes first, a view is saved to the
// case, the picture is taken away, and the cases of the ring become an operation.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { browser, fit, follow, serve, staff } from './lib.mjs'

let chromium
before(async () => { chromium = await browser() })
after(async () => { await chromium.close() })

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with scripts' : 'without scripts'
  const look = (page, name) => javaScriptEnabled ? fit(page, name) : Promise.resolve()

  test(`a ring is found from one telephone and made an operation, ${how}`, async () => {
    // What is made an operation is looked at: each begins with a unit of its own.
    const site = await serve()
    const as = staff(chromium, site, { javaScriptEnabled })
    const page = await as('idris.calder')
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Networks' }).click()
    await look(page, 'networks')
    await page.getByLabel('A name, a reference, a username, a number, an address').fill('boathouse.lights')
    await page.getByRole('button', { name: 'Find where to begin' }).click()
    await page.getByRole('region', { name: 'Begin with anybody or anything' }).getByRole('link').first().click()

    // From the chat to the telephone that it lies on.
    await follow(page, /^Back to conversation/)
    await page.getByRole('region', { name: 'Of which exhibit' }).getByRole('link').first().click()
    await follow(page, 'Network of this exhibit')
    await page.getByLabel('Steps from the start').selectOption('4')
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    const unseen = page.getByRole('region', { name: 'What nobody has looked at' })
    await unseen.getByText('Identifiers that nobody has resolved').waitFor()
    await unseen.getByText('boathouse.lights').first().waitFor()
    await unseen.getByText('Investigations that touch, and whose officers have not answered each other').waitFor()
    await look(page, 'network')

    // A step further from the telephones of the others: whose they are, and in which case.
    const further = page.locator('tr', { hasText: 'Exhibit E' }).getByRole('link', { name: /more from .*Telephone/ })
    for (let opened = 0; opened < 2; opened++) await further.first().click()

    // The way to another case of the ring, and only people, cases and what they write to each other.
    const others = page.locator('tr', { hasText: 'Investigation I' }).getByRole('link', { name: /^Way to/ })
    assert.ok(await others.count() >= 2, 'the cases of others are in it')
    await others.first().click()
    await page.getByRole('region', { name: 'The shortest way' }).getByText('then: ').first().waitFor()
    for (const kind of ['Person', 'Investigation', 'Identifier', 'Conversation', 'Exhibit']) await page.getByLabel(new RegExp(`^${kind} \\(`)).check()
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await look(page, 'network-way')
    if (javaScriptEnabled) {
      const slider = page.getByRole('slider')
      if (await slider.count()) {
        await slider.focus()
        await page.keyboard.press('Home')
        assert.ok(await page.locator('[data-network] .sw-later').count() > 0, 'what came later is hidden')
        await page.keyboard.press('End')
        assert.equal(await page.locator('[data-network] .sw-later').count(), 0)
      }
    }

    const download = page.waitForEvent('download')
    await follow(page, 'GraphML')
    const file = readFileSync(await (await download).path(), 'utf8')
    assert.match(file, /<graphml[\s\S]*boathouse\.lights/)
    const picture = page.waitForEvent('download')
    await follow(page, 'Picture (PNG)')
    assert.equal(readFileSync(await (await picture).path()).subarray(1, 4).toString(), 'PNG')

    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('There is a problem').waitFor()
    await page.getByLabel('Which case?').selectOption({ index: 1 })
    await page.getByLabel('What do you call it?').fill(`The east bank, ${how}`)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('The view is saved to the case.').waitFor()

    await follow(page, 'Plan a day of action with the cases that are shown')
    const cases = await page.getByRole('group', { name: 'Which cases?' }).getByRole('checkbox').count()
    assert.ok(cases >= 3, 'the cases of the ring are offered')
    await look(page, 'network-operation')
    await page.getByLabel('Name of the day of action').fill(`Heron ${how}`)
    await page.getByLabel('Day', { exact: true }).fill('2')
    await page.getByLabel('Month', { exact: true }).fill('12')
    await page.getByLabel('Year', { exact: true }).fill('2027')
    await page.getByLabel('Who leads it?').selectOption({ index: 1 })
    await page.getByLabel('Where and when is the briefing?').fill('05:00, the training room')
    await page.getByRole('button', { name: 'Make it an operation' }).click()
    await page.getByRole('heading', { name: new RegExp(`Heron ${how}`) }).waitFor()
    assert.equal(await page.getByRole('region', { name: /^Cases/ }).locator('tbody tr').count(), cases)
    await as.leave()
    await site.stop()
  })
}
