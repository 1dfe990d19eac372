using System.Text;
using Telbaar.Formats;

namespace Telbaar.Commands;

/// <summary>The file of refused rows beside the attempts file. It is made only when a row is refused, and appears when it is whole.</summary>
sealed class RefusedRows(string path, string attemptsPath, FaultTexts texts) : IRefusedRows, IDisposable
{
    WholeFile? whole;
    StreamWriter? writer;
    RefusedRowsFile? file;

    public void Begin(IReadOnlyList<string> header)
    {
        whole = new(path);
        // With a byte order mark, for the spreadsheet in which the rows will be mended.
        writer = new(whole.Stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        file = new(writer, fault => texts.Line(Path.GetFileName(attemptsPath), fault), texts.FaultColumn, texts.Clash);
        file.Begin(header);
    }

    public void Write(RefusedRow row) => file!.Write(row);

    /// <summary>Says that all refused rows have been written.</summary>
    public void Keep()
    {
        writer?.Flush();
        whole?.Keep();
    }

    public void Dispose() => whole?.Dispose();
}
