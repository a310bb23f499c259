export default class {
  onRunComplete(_c, r) {
    console.log(r.numPassedTests + ' passed, ' + r.numFailedTests + ' failed');
  }
}
