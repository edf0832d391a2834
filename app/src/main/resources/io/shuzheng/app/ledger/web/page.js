'use strict';

const TYPES = {
  0: 'NODE', 1: 'NYM', 4: 'TAA', 5: 'TAA AML', 8: 'TAA disabled', 100: 'ATTRIB', 101: 'SCHEMA', 102: 'CRED_DEF',
  113: 'REVOC_REG_DEF', 114: 'REVOC_REG_ENTRY', 120: 'AUTH_RULE', 122: 'AUTH_RULES',
};
const PAGE_SIZE = 20;
const find = (id) => document.getElementById(id);
let page = 1;

async function ask(path, options) {
  const response = await fetch(path, options);
  const answer = await response.json();
  if (!response.ok) {
    throw new Error(answer.detail ?? response.statusText);
  }
  return answer;
}

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function subject(data) {
  return data.dest ?? data.id ?? data.revocRegDefId ?? data.data?.name ?? data.tag ?? data.version ?? '';
}

function row(transaction) {
  const { txn, txnMetadata } = transaction;
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  const time = txnMetadata.txnTime ? new Date(txnMetadata.txnTime * 1000).toLocaleString() : '';
  const cells = [txnMetadata.seqNo, TYPES[txn.type] ?? txn.type, String(subject(txn.data)), time];
  cells.forEach((text) => summary.append(element('span', text)));
  details.append(summary, element('pre', JSON.stringify(transaction, null, 2)));
  return details;
}

async function showStatus() {
  try {
    const status = await ask('status');
    const nodes = status.nodes.map((node) => `${node.alias} at ${node.host}:${node.port}`).join(', ');
    const sizes = Object.entries(status.transactions).map(([name, size]) => `${size} ${name}`).join(', ');
    find('status').textContent = `${status.ready ? 'Serving' : 'Stopped'}: ${nodes}. Transactions: ${sizes}.`;
    find('status').className = '';
  } catch (problem) {
    find('status').textContent = `The ledger does not answer: ${problem.message}`;
    find('status').className = 'problem';
  }
}

async function showTransactions() {
  const wanted = new FormData(find('search'));
  const query = new URLSearchParams({
    page, page_size: PAGE_SIZE, query: wanted.get('query'), type: wanted.get('type'),
  });
  try {
    const found = await ask(`ledger/${wanted.get('ledger')}?${query}`);
    find('found').textContent = `${found.total} found, the newest first; page ${page}.`;
    find('transactions').replaceChildren(...found.results.map(row));
    find('newer').disabled = page === 1;
    find('older').disabled = page * PAGE_SIZE >= found.total;
  } catch (problem) {
    find('found').textContent = problem.message;
  }
}

async function register(event) {
  event.preventDefault();
  const form = event.target;
  const output = find('registered');
  try {
    const registered = await ask('register', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(Object.fromEntries(new FormData(form))),
    });
    output.className = '';
    output.textContent = `Registered ${registered.did} with verkey ${registered.verkey}.`;
    form.reset();
    showStatus();
    showTransactions();
  } catch (problem) {
    output.className = 'problem';
    output.textContent = problem.message;
  }
}

function turn(by) {
  page += by;
  showTransactions();
}

Object.entries(TYPES).forEach(([code, name]) => {
  const option = element('option', name);
  option.value = code;
  find('search').elements.type.append(option);
});
find('register').addEventListener('submit', register);
find('search').addEventListener('submit', (event) => {
  event.preventDefault();
  page = 1;
  showTransactions();
});
find('newer').addEventListener('click', () => turn(-1));
find('older').addEventListener('click', () => turn(1));
showStatus();
showTransactions();
