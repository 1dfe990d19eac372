namespace Telbaar.Reports;

/// <summary>A part of a section of a memo.</summary>
public abstract record MemoBlock;

public sealed record MemoHeading(string Text) : MemoBlock;

/// <param name="Strong">What a reader in a hurry reads.</param>
public sealed record MemoParagraph(string Text, bool Strong = false) : MemoBlock;

public sealed record MemoList(IReadOnlyList<string> Items) : MemoBlock;

/// <param name="Figures">Which columns hold figures, which stand to the right.</param>
/// <param name="StrongRows">Which rows are sums.</param>
public sealed record MemoTable(string Caption, IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlySet<int> Figures, IReadOnlySet<int> StrongRows) : MemoBlock;

/// <summary>Room to sign.</summary>
public sealed record MemoSignature(Signatory By) : MemoBlock;
