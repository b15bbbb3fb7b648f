import { startTestPortal, inventedActs, inventedAct, article } from '/work/main/apps/portal/portal.testing.ts';
import { connect } from 'node:net';
const p = await startTestPortal([...inventedActs(), inventedAct({title: 'Q "<b>\u202e', source: {file:'"><script>', url:'http://[', publisher:'x'}, nodes:[article('§ 1','','x')]})]);
const port = Number(new URL(p.address).port);
function raw(text: string): Promise<string> { return new Promise((ok) => { const s = connect(port, '127.0.0.1'); let out=''; s.on('data', d=> out+=d.toString('latin1')); s.on('end', ()=> ok(out)); s.on('close', ()=>ok(out)); s.on('error',(e)=>ok('ERR '+e)); s.write(text); setTimeout(()=>s.destroy(), 800); }); }
const get = (path: string, method='GET', extra='') => raw(`${method} ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${extra}\r\n`);
for (const [path, m, e] of [['/'],['/','POST'],['/','OPTIONS'],['/','PROPFIND'],['/en','HEAD'],['/%','GET'],['/en/%E0%A4','GET'],['/en/legislation/%ff'],['/id/%zz'],['/api/v1/records/%zz'],['/en/legislation/..%2f..%2fetc%2fpasswd'],['/../../etc/passwd'],['/en/search?q=%E0%A4%A'],['/en/search?__proto__=1'],['/api/v1/search?__proto__=1'],['/api/v1/search?constructor=1'],['/api/v1/search?q[]=1'],['/api/v1/openapi.json?x=1'],['/id/source/test:Garnelengesetz?x=1'],['/en/search?limit='],['/en/search?limit=0x10'],['/en/'],['/EN'],['/healthz?x=1'],['/en/legislation/'+'a'.repeat(400)],['/id/source/'+'a'.repeat(400)],['/en?'+'a'.repeat(15000)],['/en?'+'a'.repeat(20000)],['/api/v1/search?q=%00'],['/en/search?q=%00%01'],['/api/v1/search?q='+'a'.repeat(2001)],['//en//search'],['http://evil/en'],['*','OPTIONS'],['/api/v1/nothing'],['/id/source/test%2FGarnelengesetz'],['/id/source/'],['/id/'],['/assets/x.css'],['/en/search?q=a&cursor=abc'],['/en/search?q=foo:bar']] as any) {
  const r = await get(path, m ?? 'GET', e ?? '');
  const [head, body=''] = r.split('\r\n\r\n');
  console.log(m ?? 'GET', path.slice(0,60), '→', head!.split('\r\n')[0], '|', /content-type: ([^\r]*)/i.exec(head!)?.[1], '| csp', /content-security/i.test(head!), '| vary', /vary: ([^\r]*)/i.exec(head!)?.[1], '|', body.includes('"code"') ? body.replace(/^[0-9a-f]+\r\n/,'').slice(0,150):'');
}
console.log(await get('/', 'POST', 'Content-Type: application/json\r\nContent-Length: 1\r\n\r\n{'));
const acts = await p.comity.store.db.selectFrom('act').select(['id','title']).execute();
for (const a of acts.filter(a=>a.title.startsWith('Q'))) console.log((await get('/en/legislation/'+a.id)).slice(0,200));
console.log((await (await fetch(p.address)).headers));
await p.stop();
