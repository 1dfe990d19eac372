using System.Data;
using System.Data.Common;
using System.Reflection;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage;
using Telbaar.Absences;
using Telbaar.Accounts;
using Telbaar.Acts;
using Telbaar.Agreements;
using Telbaar.Audit;
using Telbaar.Checks;
using Telbaar.Documents;
using Telbaar.Editions;
using Telbaar.Feedback;
using Telbaar.Fieldwork;
using Telbaar.HelpNow;
using Telbaar.Installation;
using Telbaar.Mail;
using Telbaar.Norms;
using Telbaar.Organisations;
using Telbaar.Retention;
using Telbaar.Sampling;
using Telbaar.Steering;
using Telbaar.Studies;

namespace Telbaar.Storage;

/// <summary>
/// The database, as one organisation sees it. Every query over owned things gives those of <see cref="Organisation"/> alone, and nothing of another can be saved.
/// </summary>
public abstract class Store(DbContextOptions options) : IdentityUserContext<Account, AccountId>(options)
{
    /// <summary>The named query filter that keeps organisations apart.</summary>
    public const string OrganisationFilter = "organisation";

    OrganisationId? organisation;

    /// <summary>The organisation whose things are seen and changed.</summary>
    /// <exception cref="InvalidOperationException">None has been named, or another one before.</exception>
    public OrganisationId Organisation
    {
        get => organisation ?? throw new InvalidOperationException("No organisation has been named for this work on the database.");
        set => organisation = organisation is null || organisation == value ? value : throw new InvalidOperationException("One piece of work is about one organisation.");
    }

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    /// <summary>The organisations that an account has a role in, or in a study of which it has one. The one question that looks across organisations.</summary>
    public IQueryable<Organisation> OrganisationsOf(AccountId account) => Organisations.IgnoreQueryFilters([OrganisationFilter]).Where(candidate =>
        Memberships.Any(membership => membership.AccountId == account && membership.OrganisationId == candidate.Id)
        || Set<StudyMembership>().Any(membership => membership.AccountId == account && membership.OrganisationId == candidate.Id));

    /// <summary>Saves what an act did.</summary>
    /// <returns>Nothing, or the refusal when somebody else changed the same thing meanwhile or made the same name, or when something refers to what was taken away.</returns>
    public async Task<Refusal?> Commit(CancellationToken cancellation)
    {
        try
        {
            await SaveChangesAsync(cancellation);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return ActRefusals.ChangedMeanwhile;
        }
        catch (DbUpdateException exception) when (IsRepeatedKey(exception.InnerException))
        {
            return ActRefusals.AlreadyThere;
        }
        catch (DbUpdateException exception) when (IsBrokenReference(exception.InnerException))
        {
            return ActRefusals.InUse;
        }
    }

    /// <summary>Adds rows of one table by the tens of thousands, in the transaction that is under way: the change tracker would take ten times as long, and hold a copy of each.</summary>
    /// <returns>Nothing, or the refusal when one of them was there already.</returns>
    public async Task<Refusal?> AddMany<TEntity>(IEnumerable<TEntity> rows, CancellationToken cancellation)
        where TEntity : Owned
    {
        try
        {
            await Insert(TableColumns.Of<TEntity>(this), rows.Select(Stamped), cancellation);
            return null;
        }
        catch (DbException exception) when (IsRepeatedKey(exception))
        {
            return ActRefusals.AlreadyThere;
        }
    }

    private protected abstract Task Insert(TableColumns columns, IEnumerable<Owned> rows, CancellationToken cancellation);

    /// <summary>Makes the change rest on the version that the one who acts has seen.</summary>
    public void Expect(Owned thing, int version) => Entry(thing).Property(nameof(Owned.Version)).OriginalValue = version;

    /// <summary>Makes what is saved rest on this thing as it was read, though the thing itself stays as it is: when it changed meanwhile, the act is refused.</summary>
    public void RestOn(Owned thing)
    {
        if (Entry(thing) is { State: not EntityState.Added } entry)
            entry.State = EntityState.Modified;
    }

    /// <summary>Reading that sees everything as it is at one moment, while others write; nothing where a transaction is under way already.</summary>
    public async Task<IDbContextTransaction?> Snapshot(CancellationToken cancellation) =>
        Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(SnapshotLevel, cancellation) : null;

    /// <summary>The isolation at which a transaction sees one moment and keeps no writer waiting.</summary>
    protected abstract IsolationLevel SnapshotLevel { get; }

    /// <summary>Writes the whole database anew, so that nothing of what was taken out is left in its files. Nobody else can write meanwhile.</summary>
    /// <exception cref="DbException">Somebody else works with it for too long.</exception>
    /// <exception cref="TimeoutException">Somebody else still reads it as it was.</exception>
    public abstract Task Compact(CancellationToken cancellation);

    /// <summary>Sees to it that the database keeps no values of columns that hold persons or words about them beside its tables. To be done once its tables are there.</summary>
    public abstract Task LeavePersonsOutOfStatistics(CancellationToken cancellation);

    /// <summary>Whether saving failed because a unique key was there already.</summary>
    protected abstract bool IsRepeatedKey(Exception? exception);

    /// <summary>Whether saving failed because something that stays refers to what was to be taken away.</summary>
    protected abstract bool IsBrokenReference(Exception? exception);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Converters.Apply(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        AccountsSchema.Map(builder);
        AuditSchema.Map(builder);
        OrganisationsSchema.Map(builder);
        NormsSchema.Map(builder);
        StudiesSchema.Map(builder);
        SamplingSchema.Map(builder);
        FieldworkSchema.Map(builder);
        MailSchema.Map(builder);
        FeedbackSchema.Map(builder);
        EditionsSchema.Map(builder);
        DocumentsSchema.Map(builder);
        AgreementsSchema.Map(builder);
        SteeringSchema.Map(builder);
        ChecksSchema.Map(builder);
        AbsencesSchema.Map(builder);
        HelpNowSchema.Map(builder);
        RetentionSchema.Map(builder);
        InstallationSchema.Map(builder);
        foreach (var type in builder.Model.GetEntityTypes().Select(entity => entity.ClrType).Where(type => type.IsAssignableTo(typeof(Owned))).ToList())
            typeof(Store).GetMethod(nameof(KeepApart), BindingFlags.NonPublic | BindingFlags.Instance)!.MakeGenericMethod(type).Invoke(this, [builder]);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        Guard();
        var saved = base.SaveChanges(acceptAllChangesOnSuccess);
        NoteLookedUp();
        return saved;
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        Guard();
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        NoteLookedUp();
        return saved;
    }

    /// <summary>Tells those who keep in memory what the KCC looks up that it changed, unless the transaction in which it did is still under way.</summary>
    /// <param name="isCommitted">Whether that transaction has just ended well; it is still told to be there then.</param>
    internal void NoteLookedUp(bool isCommitted = false)
    {
        if (!changesLookedUp || (Database.CurrentTransaction is not null && !isCommitted))
            return;
        changesLookedUp = false;
        LookedUp.Note(Organisation);
    }

    bool changesLookedUp;

    void KeepApart<TEntity>(ModelBuilder builder)
        where TEntity : Owned
    {
        var entity = builder.Entity<TEntity>();
        entity.HasOne<Organisation>().WithMany().HasForeignKey(owned => owned.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        entity.Property(owned => owned.Version).IsConcurrencyToken();
        entity.HasQueryFilter(OrganisationFilter, owned => owned.OrganisationId == Organisation);
    }

    /// <summary>Stamps what is new, raises the version of what changed, and refuses what belongs to another organisation or may never change.</summary>
    void Guard()
    {
        foreach (var entry in ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList())
        {
            if (entry is { Entity: AuditEntry, State: not EntityState.Added })
                throw new InvalidOperationException("The audit log is only ever added to.");
            changesLookedUp |= LookedUp.Includes(entry.Entity);
            if (entry.Entity is Owned owned)
                GuardOwned(entry, owned);
            else if (entry is { Entity: Organisation changed, State: EntityState.Modified })
                changed.Raise();
            else if (entry is { Entity: Account account, State: EntityState.Modified })
                account.ConcurrencyStamp = SecretCode.New();
        }
    }

    void GuardOwned(EntityEntry entry, Owned owned)
    {
        if (entry.State is EntityState.Added)
            Stamped(owned);
        RefuseForeign(owned);
        if (entry.State is EntityState.Modified)
            owned.Raise();
    }

    Owned Stamped(Owned added)
    {
        if (added.OrganisationId == default)
            added.Stamp(Organisation);
        RefuseForeign(added);
        return added;
    }

    void RefuseForeign(Owned owned)
    {
        if (owned.OrganisationId != Organisation)
            throw new InvalidOperationException($"A {owned.GetType().Name} of another organisation cannot be saved here.");
    }
}
