using System.Text;
using Telbaar.Formats;

namespace Telbaar.Commands;

/// <summary>The file of refused rows beside the attempts file. It is made only when a row is refused, and appears when it is whole.</summary>
sealed class RefusedRows(string path, string attemptsPath, FaultTexts texts) : IRefusedRows, IDisposable
{
    StreamWriter? writer;
    RefusedRowsFile? file;

    public void Begin(IReadOnlyList<string> header)
    {
        // With a byte order mark, for the spreadsheet in which the rows will be mended.
        writer = new(path + ".part", append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        file = new(writer, fault => texts.Line(Path.GetFileName(attemptsPath), fault), texts.FaultColumn, texts.Clash);
        file.Begin(header);
    }

    public void Write(RefusedRow row) => file!.Write(row);

    public void Dispose()
    {
        if (writer is null)
            return;
        writer.Dispose();
        File.Move(path + ".part", path, overwrite: true);
    }
}
