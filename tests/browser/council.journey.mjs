// A council's team: what was sent to it, what it adds, and how the officer in the case reads it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { browser, fit, open, serve, signIn } from './lib.mjs'

let chromium, site
before(async () => { [chromium, site] = await Promise.all([browser(), serve()]) })
after(async () => { await chromium.close(); await site.stop() })

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with scripts' : 'without scripts'

  test(`a social worker sees what was sent to their council, and the officer sees what they add, ${how}`, async () => {
    const page = await open(chromium, site, { javaScriptEnabled })
    await signIn(page, site, javaScriptEnabled ? 'mina.stroud' : 'joan.aspinder')
    await page.getByRole('heading', { name: 'Sent to us', exact: true }).waitFor()
    assert.deepEqual(await page.getByRole('navigation').getByRole('link').allInnerTexts(), ['Sent to us'], 'nothing else of the house')
    assert.equal(await page.getByRole('searchbox').count(), 0)
    if (javaScriptEnabled) await fit(page, 'sent-list')
    for (const elsewhere of ['/referrals', '/investigations', '/board', '/search?q=a', '/on-call']) {
      assert.equal((await page.goto(site.address + elsewhere)).status(), 403, elsewhere)
    }

    await page.goto(`${site.address}/sent-to-us`)
    await page.locator('.sw-steps__what a').first().click()
    const referral = (await page.locator('.sw-caption').innerText()).replace('Referral ', '')
    await page.getByText('May the family be contacted?').first().waitFor()
    if (javaScriptEnabled) await fit(page, 'sent')
    await page.getByRole('button', { name: 'Something that happened' }).click()
    await page.getByRole('button', { name: 'Send it to the police' }).click()
    await page.getByText('Choose what happened.').first().waitFor()
    if (javaScriptEnabled) await fit(page, 'sent-form')
    await page.getByLabel('What happened?').selectOption({ label: 'A strategy discussion was held, and a child seen' })
    await page.getByLabel('In a sentence or two').fill('Strategy discussion held, child seen at home with her grandmother.')
    await page.getByRole('button', { name: 'Send it to the police' }).click()
    await page.getByText('The police have it.').waitFor()
    const id = new URL(page.url()).pathname.split('/').pop()
    await page.getByRole('button', { name: 'Sign out' }).click()

    await signIn(page, site, 'idris.calder')
    await page.goto(`${site.address}/social-care-referrals/${id}`)
    await page.getByText(referral).first().waitFor()
    await page.getByText('child seen at home with her grandmother').waitFor()
    await page.goto(`${site.address}/today?whose=unit`)
    await page.getByRole('link', { name: 'The council told us' }).first().waitFor()
    if (javaScriptEnabled) await fit(page, 'today')
    await page.context().close()
  })
}
