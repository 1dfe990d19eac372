using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore.Design;

namespace Telbaar.Storage;

/// <summary>For the tool that writes migrations (<c>scripts/add-migration</c>); it connects to nothing.</summary>
[SuppressMessage("Performance", "CA1812", Justification = "The tool finds it by itself.")]
sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteStore>
{
    public SqliteStore CreateDbContext(string[] args) => (SqliteStore)Database.InFile("design.db").Open();
}

/// <summary>See <see cref="SqliteDesign"/>.</summary>
[SuppressMessage("Performance", "CA1812", Justification = "The tool finds it by itself.")]
sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresStore>
{
    public PostgresStore CreateDbContext(string[] args) => (PostgresStore)Database.OnPostgres("Host=design").Open();
}
