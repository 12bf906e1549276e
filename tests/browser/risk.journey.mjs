// A first risk assessment: the interval, what would move it, low refused without a second person; a household too.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { assess, browser, fit, open, serve, signIn } from './lib.mjs'

let chromium, site
before(async () => { [chromium, site] = await Promise.all([browser(), serve()]) })
after(async () => { await chromium.close(); await site.stop() })

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with scripts' : 'without scripts'
  const source = javaScriptEnabled ? 'Crimestoppers' : 'Internet Watch Foundation'

  test(`a household is assessed as low, which somebody else has to agree to, ${how}`, async () => {
    const page = await open(chromium, site, { javaScriptEnabled })
    await signIn(page, site, 'tomas.verran')
    await page.locator('tr', { hasText: source }).getByRole('link').first().click()
    await page.getByRole('link', { name: 'Assess the risk' }).click()
    await page.getByRole('link', { name: 'A household where nobody is named yet' }).click()
    await page.getByRole('heading', { name: 'Low to very high' }).waitFor()
    if (javaScriptEnabled) await fit(page, 'risk-form')
    const questions = await assess(page, 'No', 'Voters’ register, PNC and PND for each')
    await questions[1].getByLabel('Yes', { exact: true }).check()
    await page.getByRole('button', { name: 'Work out the band' }).click()
    await page.getByRole('heading', { name: 'High', exact: true }).waitFor()
    await page.locator('fieldset.sw-q').nth(1).getByLabel('Enquired, nothing found').check()
    await page.getByRole('button', { name: 'Record the assessment' }).click()
    await page.getByText('The assessment is recorded').waitFor()
    await page.getByRole('heading', { name: 'Risk: medium' }).waitFor()
    await page.getByText('somebody else has to agree').waitFor()
    assert.equal(await page.getByRole('button', { name: 'Agree to low' }).count(), 0)
    if (javaScriptEnabled) await fit(page, 'risk-record')
    const record = page.url().split('?')[0]
    await page.getByRole('button', { name: 'Sign out' }).click()

    await signIn(page, site, 'gwen.tarrant')
    await page.goto(record)
    await page.getByLabel('Why is it low').fill('Nobody under 18 at the address')
    await page.getByRole('button', { name: 'Agree to low' }).click()
    await page.getByRole('heading', { name: 'Risk: low' }).waitFor()
    await page.getByRole('link', { name: /^Referral R/ }).click()
    await page.getByText('Low to high').first().waitFor()
    if (javaScriptEnabled) await fit(page, 'referral-assessed')
    await page.context().close()
  })
}
