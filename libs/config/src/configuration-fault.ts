/** Something in the environment that we cannot run with; `message` is one sentence for the operator, shown without a stack. */
export class ConfigurationFault extends Error {
  override name = 'ConfigurationFault';
}
