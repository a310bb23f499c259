// A mail server that takes everything and keeps nothing; a process of its own, so that it costs both sides the same.
import { SMTPServer } from 'smtp-server';

let taken = 0;
let last = 0;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  logger: false,
  onData(stream, _session, done) {
    stream.resume();
    stream.on('end', () => {
      taken++;
      last = performance.timeOrigin + performance.now();
      done();
    });
  },
});
process.on('message', () => process.send({ taken, last }));
process.on('disconnect', () => process.exit(0));
server.listen(0, '127.0.0.1', () => process.send({ port: server.server.address().port }));
