using System.Text;
using Telbaar.Commands;

using var cancellation = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    cancellation.Cancel();
};
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await CommandLine.Run(args, TimeProvider.System, Console.Out, Console.Error, cancellation.Token);
