using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Telbaar.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "accounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DisplayName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    LanguageTag = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    IsInstallationAdministrator = table.Column<bool>(type: "boolean", nullable: false),
                    DisabledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SecondFactorSecret = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    SecondFactorStep = table.Column<long>(type: "bigint", nullable: false),
                    RecoveryCodes = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    InviteDigest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    InvitedUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    UserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    PasswordHash = table.Column<string>(type: "text", nullable: true),
                    SecurityStamp = table.Column<string>(type: "text", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "text", nullable: true),
                    PhoneNumber = table.Column<string>(type: "text", nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    LockoutEnd = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "audit",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Actor = table.Column<Guid>(type: "uuid", nullable: true),
                    Origin = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Action = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    About = table.Column<Guid>(type: "uuid", nullable: true),
                    Result = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Detail = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "organisations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Slug = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "protection_keys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Xml = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_protection_keys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "server_lease",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Holder = table.Column<Guid>(type: "uuid", nullable: false),
                    Until = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_server_lease", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClaimType = table.Column<string>(type: "text", nullable: true),
                    ClaimValue = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetUserClaims_accounts_UserId",
                        column: x => x.UserId,
                        principalTable: "accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "text", nullable: false),
                    ProviderKey = table.Column<string>(type: "text", nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "text", nullable: true),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_AspNetUserLogins_accounts_UserId",
                        column: x => x.UserId,
                        principalTable: "accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    LoginProvider = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_AspNetUserTokens_accounts_UserId",
                        column: x => x.UserId,
                        principalTable: "accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "calling_keys",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Owner = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calling_keys", x => x.AccountId);
                    table.ForeignKey(
                        name: "FK_calling_keys_accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "action_lines",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Folded = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Place = table.Column<int>(type: "integer", nullable: false),
                    IsActive = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_action_lines", x => new { x.OrganisationId, x.Id });
                    table.ForeignKey(
                        name: "FK_action_lines_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "closing_days",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Note = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_closing_days", x => new { x.OrganisationId, x.Id });
                    table.ForeignKey(
                        name: "FK_closing_days_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "departments",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Folded = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    IsActive = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_departments", x => new { x.OrganisationId, x.Id });
                    table.ForeignKey(
                        name: "FK_departments_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "desktop_keys",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    MadeBy = table.Column<Guid>(type: "uuid", nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LastUsedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_desktop_keys", x => new { x.OrganisationId, x.Id });
                    table.ForeignKey(
                        name: "FK_desktop_keys_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "earlier_years",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Hundredths = table.Column<int>(type: "integer", nullable: false),
                    Norms = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_earlier_years", x => new { x.OrganisationId, x.Id });
                    table.ForeignKey(
                        name: "FK_earlier_years_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "house_styles",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Template = table.Column<byte[]>(type: "bytea", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_house_styles", x => x.OrganisationId);
                    table.ForeignKey(
                        name: "FK_house_styles_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "mail_senders",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Address = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    PerHour = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mail_senders", x => x.OrganisationId);
                    table.ForeignKey(
                        name: "FK_mail_senders_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "mail_templates",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Language = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Body = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mail_templates", x => new { x.OrganisationId, x.Kind, x.Language });
                    table.ForeignKey(
                        name: "FK_mail_templates_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "memberships",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_memberships", x => new { x.AccountId, x.OrganisationId, x.Role });
                    table.ForeignKey(
                        name: "FK_memberships_accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_memberships_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "municipalities",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Folded = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Signatory = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    MemoHeading = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_municipalities", x => new { x.OrganisationId, x.Id });
                    table.ForeignKey(
                        name: "FK_municipalities_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "norm_sets",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Json = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_norm_sets", x => new { x.OrganisationId, x.Id });
                    table.ForeignKey(
                        name: "FK_norm_sets_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "office_days",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Weekday = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    From = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    To = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_office_days", x => new { x.OrganisationId, x.Weekday });
                    table.ForeignKey(
                        name: "FK_office_days_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reminder_plans",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    OnSince = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    NearDays = table.Column<int>(type: "integer", nullable: false),
                    EveryDays = table.Column<int>(type: "integer", nullable: false),
                    Language = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reminder_plans", x => x.OrganisationId);
                    table.ForeignKey(
                        name: "FK_reminder_plans_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "staff_imports",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Added = table.Column<int>(type: "integer", nullable: false),
                    Changed = table.Column<int>(type: "integer", nullable: false),
                    Gone = table.Column<int>(type: "integer", nullable: false),
                    LastCode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Undo = table.Column<string>(type: "text", nullable: false),
                    UndoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_staff_imports", x => new { x.OrganisationId, x.Id });
                    table.ForeignKey(
                        name: "FK_staff_imports_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "teams",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Folded = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    IsActive = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_teams", x => new { x.OrganisationId, x.Id });
                    table.ForeignKey(
                        name: "FK_teams_departments_OrganisationId_DepartmentId",
                        columns: x => new { x.OrganisationId, x.DepartmentId },
                        principalTable: "departments",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_teams_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "studies",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Folded = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Agency = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    MunicipalityId = table.Column<Guid>(type: "uuid", nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    ShippedNorms = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    NormSetId = table.Column<Guid>(type: "uuid", nullable: true),
                    CallbackTerm = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    CallbackNumber = table.Column<int>(type: "integer", nullable: true),
                    CallsPerHour = table.Column<int>(type: "integer", nullable: true),
                    CopyOf = table.Column<Guid>(type: "uuid", nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    StateSince = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    PersonsGoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_studies", x => new { x.OrganisationId, x.Id });
                    table.ForeignKey(
                        name: "FK_studies_municipalities_OrganisationId_MunicipalityId",
                        columns: x => new { x.OrganisationId, x.MunicipalityId },
                        principalTable: "municipalities",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_studies_norm_sets_OrganisationId_NormSetId",
                        columns: x => new { x.OrganisationId, x.NormSetId },
                        principalTable: "norm_sets",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_studies_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_studies_studies_OrganisationId_CopyOf",
                        columns: x => new { x.OrganisationId, x.CopyOf },
                        principalTable: "studies",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "employees",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    DepartmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    TeamId = table.Column<Guid>(type: "uuid", nullable: true),
                    IsActive = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_employees", x => new { x.OrganisationId, x.Id });
                    table.ForeignKey(
                        name: "FK_employees_departments_OrganisationId_DepartmentId",
                        columns: x => new { x.OrganisationId, x.DepartmentId },
                        principalTable: "departments",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_employees_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_employees_teams_OrganisationId_TeamId",
                        columns: x => new { x.OrganisationId, x.TeamId },
                        principalTable: "teams",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_rounds",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    TeamId = table.Column<Guid>(type: "uuid", nullable: true),
                    Language = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    RemindedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Verdict = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Asked = table.Column<int>(type: "integer", nullable: false),
                    Answered = table.Column<int>(type: "integer", nullable: false),
                    TakenOut = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_rounds", x => new { x.OrganisationId, x.Id });
                    table.ForeignKey(
                        name: "FK_knowledge_rounds_departments_OrganisationId_DepartmentId",
                        columns: x => new { x.OrganisationId, x.DepartmentId },
                        principalTable: "departments",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_knowledge_rounds_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_knowledge_rounds_teams_OrganisationId_TeamId",
                        columns: x => new { x.OrganisationId, x.TeamId },
                        principalTable: "teams",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "shared_telephones",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    TeamId = table.Column<Guid>(type: "uuid", nullable: true),
                    Label = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    IsActive = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_shared_telephones", x => new { x.OrganisationId, x.Id });
                    table.ForeignKey(
                        name: "FK_shared_telephones_departments_OrganisationId_DepartmentId",
                        columns: x => new { x.OrganisationId, x.DepartmentId },
                        principalTable: "departments",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_shared_telephones_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_shared_telephones_teams_OrganisationId_TeamId",
                        columns: x => new { x.OrganisationId, x.TeamId },
                        principalTable: "teams",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "attempt_imports",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    StudyId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Rows = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attempt_imports", x => new { x.OrganisationId, x.Id });
                    table.ForeignKey(
                        name: "FK_attempt_imports_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_attempt_imports_studies_OrganisationId_StudyId",
                        columns: x => new { x.OrganisationId, x.StudyId },
                        principalTable: "studies",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cover_aliases",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    StudyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    NumberShown = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    NumberLeft = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cover_aliases", x => new { x.OrganisationId, x.Id });
                    table.ForeignKey(
                        name: "FK_cover_aliases_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_cover_aliases_studies_OrganisationId_StudyId",
                        columns: x => new { x.OrganisationId, x.StudyId },
                        principalTable: "studies",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cover_questions",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    StudyId = table.Column<Guid>(type: "uuid", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "uuid", nullable: true),
                    Question = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Answers = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    WhenAnswered = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cover_questions", x => new { x.OrganisationId, x.Id });
                    table.ForeignKey(
                        name: "FK_cover_questions_departments_OrganisationId_DepartmentId",
                        columns: x => new { x.OrganisationId, x.DepartmentId },
                        principalTable: "departments",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_cover_questions_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_cover_questions_studies_OrganisationId_StudyId",
                        columns: x => new { x.OrganisationId, x.StudyId },
                        principalTable: "studies",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "documents",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    StudyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Edition = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Format = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Language = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Department = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Allowed = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    MadeBy = table.Column<Guid>(type: "uuid", nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    File = table.Column<byte[]>(type: "bytea", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_documents", x => new { x.OrganisationId, x.Id });
                    table.ForeignKey(
                        name: "FK_documents_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_documents_studies_OrganisationId_StudyId",
                        columns: x => new { x.OrganisationId, x.StudyId },
                        principalTable: "studies",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "editions",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    StudyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    AsOf = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Program = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Changed = table.Column<int>(type: "integer", nullable: false),
                    File = table.Column<byte[]>(type: "bytea", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_editions", x => new { x.OrganisationId, x.Id });
                    table.ForeignKey(
                        name: "FK_editions_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_editions_studies_OrganisationId_StudyId",
                        columns: x => new { x.OrganisationId, x.StudyId },
                        principalTable: "studies",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "feedback_plans",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    StudyId = table.Column<Guid>(type: "uuid", nullable: false),
                    To = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Timing = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Language = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ContactName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ContactAddress = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    ReminderAfter = table.Column<int>(type: "integer", nullable: false),
                    MostReminders = table.Column<int>(type: "integer", nullable: false),
                    DisputeDays = table.Column<int>(type: "integer", nullable: false),
                    DigestDays = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    OnSince = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_feedback_plans", x => new { x.OrganisationId, x.StudyId });
                    table.ForeignKey(
                        name: "FK_feedback_plans_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_feedback_plans_studies_OrganisationId_StudyId",
                        columns: x => new { x.OrganisationId, x.StudyId },
                        principalTable: "studies",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "gate_statements",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    StudyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Document = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Scope = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Decision = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Number = table.Column<int>(type: "integer", nullable: true),
                    Roles = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    MadeBy = table.Column<Guid>(type: "uuid", nullable: true),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ConfirmedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    ConfirmedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    WithdrawnBy = table.Column<Guid>(type: "uuid", nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    WithdrawnWhy = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_gate_statements", x => new { x.OrganisationId, x.Id });
                    table.ForeignKey(
                        name: "FK_gate_statements_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_gate_statements_studies_OrganisationId_StudyId",
                        columns: x => new { x.OrganisationId, x.StudyId },
                        principalTable: "studies",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "incidents",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    StudyId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    To = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    What = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incidents", x => new { x.OrganisationId, x.Id });
                    table.ForeignKey(
                        name: "FK_incidents_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_incidents_studies_OrganisationId_StudyId",
                        columns: x => new { x.OrganisationId, x.StudyId },
                        principalTable: "studies",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "listening_shares",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    StudyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Percent = table.Column<int>(type: "integer", nullable: false),
                    Seed = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_listening_shares", x => new { x.OrganisationId, x.StudyId });
                    table.ForeignKey(
                        name: "FK_listening_shares_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_listening_shares_studies_OrganisationId_StudyId",
                        columns: x => new { x.OrganisationId, x.StudyId },
                        principalTable: "studies",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "report_words",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    StudyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Language = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Place = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Text = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    Was = table.Column<string>(type: "text", nullable: true),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_report_words", x => new { x.OrganisationId, x.StudyId, x.Language, x.Place });
                    table.ForeignKey(
                        name: "FK_report_words_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_report_words_studies_OrganisationId_StudyId",
                        columns: x => new { x.OrganisationId, x.StudyId },
                        principalTable: "studies",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sample_plans",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    StudyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Seed = table.Column<long>(type: "bigint", nullable: false),
                    Division = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: true),
                    HalfWidth = table.Column<double>(type: "double precision", nullable: true),
                    MostPerPerson = table.Column<int>(type: "integer", nullable: false),
                    MostPerPersonPerWeek = table.Column<int>(type: "integer", nullable: false),
                    Callers = table.Column<int>(type: "integer", nullable: false),
                    MinutesPerCall = table.Column<int>(type: "integer", nullable: false),
                    DrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sample_plans", x => new { x.OrganisationId, x.StudyId });
                    table.ForeignKey(
                        name: "FK_sample_plans_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_sample_plans_studies_OrganisationId_StudyId",
                        columns: x => new { x.OrganisationId, x.StudyId },
                        principalTable: "studies",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "shifts",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    StudyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Caller = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    From = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    To = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_shifts", x => new { x.OrganisationId, x.Id });
                    table.ForeignKey(
                        name: "FK_shifts_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_shifts_studies_OrganisationId_StudyId",
                        columns: x => new { x.OrganisationId, x.StudyId },
                        principalTable: "studies",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "study_callers",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    StudyId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_study_callers", x => new { x.OrganisationId, x.StudyId, x.AccountId });
                    table.ForeignKey(
                        name: "FK_study_callers_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_study_callers_studies_OrganisationId_StudyId",
                        columns: x => new { x.OrganisationId, x.StudyId },
                        principalTable: "studies",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "study_departments",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    StudyId = table.Column<Guid>(type: "uuid", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    WhyInScope = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    ContactsPerYear = table.Column<int>(type: "integer", nullable: true),
                    RunUp = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_study_departments", x => new { x.OrganisationId, x.StudyId, x.DepartmentId });
                    table.ForeignKey(
                        name: "FK_study_departments_departments_OrganisationId_DepartmentId",
                        columns: x => new { x.OrganisationId, x.DepartmentId },
                        principalTable: "departments",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_study_departments_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_study_departments_studies_OrganisationId_StudyId",
                        columns: x => new { x.OrganisationId, x.StudyId },
                        principalTable: "studies",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "study_memberships",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    StudyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_study_memberships", x => new { x.OrganisationId, x.StudyId, x.AccountId, x.Role });
                    table.ForeignKey(
                        name: "FK_study_memberships_accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_study_memberships_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_study_memberships_studies_OrganisationId_StudyId",
                        columns: x => new { x.OrganisationId, x.StudyId },
                        principalTable: "studies",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "study_numbers",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    StudyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Route = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    DepartmentId = table.Column<Guid>(type: "uuid", nullable: true),
                    Note = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_study_numbers", x => new { x.OrganisationId, x.Id });
                    table.ForeignKey(
                        name: "FK_study_numbers_departments_OrganisationId_DepartmentId",
                        columns: x => new { x.OrganisationId, x.DepartmentId },
                        principalTable: "departments",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_study_numbers_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_study_numbers_studies_OrganisationId_StudyId",
                        columns: x => new { x.OrganisationId, x.StudyId },
                        principalTable: "studies",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "study_steps",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    StudyId = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Withdrawn = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_study_steps", x => new { x.OrganisationId, x.Id });
                    table.ForeignKey(
                        name: "FK_study_steps_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_study_steps_studies_OrganisationId_StudyId",
                        columns: x => new { x.OrganisationId, x.StudyId },
                        principalTable: "studies",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "action_points",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    What = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    LineId = table.Column<Guid>(type: "uuid", nullable: false),
                    Level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    DepartmentId = table.Column<Guid>(type: "uuid", nullable: true),
                    TeamId = table.Column<Guid>(type: "uuid", nullable: true),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: true),
                    OwnerFunction = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Term = table.Column<DateOnly>(type: "date", nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    StateSince = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    TargetDepartmentId = table.Column<Guid>(type: "uuid", nullable: true),
                    TargetMeasure = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    EffectiveOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Origin = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OriginStudyId = table.Column<Guid>(type: "uuid", nullable: true),
                    OriginDetail = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_action_points", x => new { x.OrganisationId, x.Id });
                    table.ForeignKey(
                        name: "FK_action_points_action_lines_OrganisationId_LineId",
                        columns: x => new { x.OrganisationId, x.LineId },
                        principalTable: "action_lines",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_action_points_departments_OrganisationId_DepartmentId",
                        columns: x => new { x.OrganisationId, x.DepartmentId },
                        principalTable: "departments",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_action_points_departments_OrganisationId_TargetDepartmentId",
                        columns: x => new { x.OrganisationId, x.TargetDepartmentId },
                        principalTable: "departments",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_action_points_employees_OrganisationId_OwnerId",
                        columns: x => new { x.OrganisationId, x.OwnerId },
                        principalTable: "employees",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_action_points_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_action_points_studies_OrganisationId_OriginStudyId",
                        columns: x => new { x.OrganisationId, x.OriginStudyId },
                        principalTable: "studies",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_action_points_teams_OrganisationId_TeamId",
                        columns: x => new { x.OrganisationId, x.TeamId },
                        principalTable: "teams",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agreements",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Thread = table.Column<Guid>(type: "uuid", nullable: false),
                    Edition = table.Column<int>(type: "integer", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    TeamId = table.Column<Guid>(type: "uuid", nullable: true),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: true),
                    ReviewOn = table.Column<DateOnly>(type: "date", nullable: false),
                    From = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    To = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    Number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    NotesTo = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreements", x => new { x.OrganisationId, x.Id });
                    table.ForeignKey(
                        name: "FK_agreements_departments_OrganisationId_DepartmentId",
                        columns: x => new { x.OrganisationId, x.DepartmentId },
                        principalTable: "departments",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_agreements_employees_OrganisationId_OwnerId",
                        columns: x => new { x.OrganisationId, x.OwnerId },
                        principalTable: "employees",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_agreements_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_agreements_teams_OrganisationId_TeamId",
                        columns: x => new { x.OrganisationId, x.TeamId },
                        principalTable: "teams",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "attempts",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    StudyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Identifier = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Caller = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    DepartmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    TeamId = table.Column<Guid>(type: "uuid", nullable: true),
                    EmployeeId = table.Column<Guid>(type: "uuid", nullable: true),
                    Route = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Line = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    AnswerTime = table.Column<long>(type: "bigint", nullable: true),
                    KccGreeting = table.Column<bool>(type: "boolean", nullable: true),
                    SearchTime = table.Column<long>(type: "bigint", nullable: true),
                    Reached = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    TransferTime = table.Column<long>(type: "bigint", nullable: true),
                    WaitingTime = table.Column<long>(type: "bigint", nullable: true),
                    Greeting = table.Column<bool>(type: "boolean", nullable: true),
                    Initiative = table.Column<bool>(type: "boolean", nullable: true),
                    Message = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    MessageAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CalledBackAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    StatedAttribution = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    BackAtKcc = table.Column<bool>(type: "boolean", nullable: true),
                    VoicemailName = table.Column<bool>(type: "boolean", nullable: true),
                    VoicemailAbsence = table.Column<bool>(type: "boolean", nullable: true),
                    VoicemailSubstitute = table.Column<bool>(type: "boolean", nullable: true),
                    Replaces = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attempts", x => new { x.OrganisationId, x.Id });
                    table.ForeignKey(
                        name: "FK_attempts_departments_OrganisationId_DepartmentId",
                        columns: x => new { x.OrganisationId, x.DepartmentId },
                        principalTable: "departments",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_attempts_employees_OrganisationId_EmployeeId",
                        columns: x => new { x.OrganisationId, x.EmployeeId },
                        principalTable: "employees",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_attempts_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_attempts_studies_OrganisationId_StudyId",
                        columns: x => new { x.OrganisationId, x.StudyId },
                        principalTable: "studies",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_attempts_teams_OrganisationId_TeamId",
                        columns: x => new { x.OrganisationId, x.TeamId },
                        principalTable: "teams",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "calendar_feeds",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "uuid", nullable: true),
                    Host = table.Column<string>(type: "character varying(260)", maxLength: 260, nullable: false),
                    Sealed = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ReadAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    TriedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    NextAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Tag = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    WholeOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Taken = table.Column<int>(type: "integer", nullable: false),
                    Unreadable = table.Column<int>(type: "integer", nullable: false),
                    Unmatched = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calendar_feeds", x => new { x.OrganisationId, x.Id });
                    table.ForeignKey(
                        name: "FK_calendar_feeds_employees_OrganisationId_EmployeeId",
                        columns: x => new { x.OrganisationId, x.EmployeeId },
                        principalTable: "employees",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_calendar_feeds_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "department_heads",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_department_heads", x => new { x.OrganisationId, x.DepartmentId });
                    table.ForeignKey(
                        name: "FK_department_heads_departments_OrganisationId_DepartmentId",
                        columns: x => new { x.OrganisationId, x.DepartmentId },
                        principalTable: "departments",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_department_heads_employees_OrganisationId_EmployeeId",
                        columns: x => new { x.OrganisationId, x.EmployeeId },
                        principalTable: "employees",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_department_heads_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "employee_keys",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Folded = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Email = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    Number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ReplacedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_employee_keys", x => new { x.OrganisationId, x.Id });
                    table.ForeignKey(
                        name: "FK_employee_keys_employees_OrganisationId_EmployeeId",
                        columns: x => new { x.OrganisationId, x.EmployeeId },
                        principalTable: "employees",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_employee_keys_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_employee_keys_staff_imports_OrganisationId_ReplacedBy",
                        columns: x => new { x.OrganisationId, x.ReplacedBy },
                        principalTable: "staff_imports",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "mail_stops",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mail_stops", x => new { x.OrganisationId, x.EmployeeId });
                    table.ForeignKey(
                        name: "FK_mail_stops_employees_OrganisationId_EmployeeId",
                        columns: x => new { x.OrganisationId, x.EmployeeId },
                        principalTable: "employees",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_mail_stops_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "objections",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_objections", x => new { x.OrganisationId, x.EmployeeId });
                    table.ForeignKey(
                        name: "FK_objections_employees_OrganisationId_EmployeeId",
                        columns: x => new { x.OrganisationId, x.EmployeeId },
                        principalTable: "employees",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_objections_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "outgoing_mails",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    StudyId = table.Column<Guid>(type: "uuid", nullable: true),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    About = table.Column<Guid>(type: "uuid", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    To = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    EmployeeId = table.Column<Guid>(type: "uuid", nullable: true),
                    DepartmentId = table.Column<Guid>(type: "uuid", nullable: true),
                    MessageId = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ArisenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Tries = table.Column<int>(type: "integer", nullable: false),
                    HeldUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    IsUnsure = table.Column<bool>(type: "boolean", nullable: false),
                    Failure = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    BouncedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outgoing_mails", x => new { x.OrganisationId, x.Id });
                    table.ForeignKey(
                        name: "FK_outgoing_mails_departments_OrganisationId_DepartmentId",
                        columns: x => new { x.OrganisationId, x.DepartmentId },
                        principalTable: "departments",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_outgoing_mails_employees_OrganisationId_EmployeeId",
                        columns: x => new { x.OrganisationId, x.EmployeeId },
                        principalTable: "employees",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_outgoing_mails_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_outgoing_mails_studies_OrganisationId_StudyId",
                        columns: x => new { x.OrganisationId, x.StudyId },
                        principalTable: "studies",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "removals",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    StudyId = table.Column<Guid>(type: "uuid", nullable: true),
                    EmployeeId = table.Column<Guid>(type: "uuid", nullable: true),
                    Names = table.Column<int>(type: "integer", nullable: false),
                    Words = table.Column<int>(type: "integer", nullable: false),
                    Links = table.Column<int>(type: "integer", nullable: false),
                    Mails = table.Column<int>(type: "integer", nullable: false),
                    CompactedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_removals", x => new { x.OrganisationId, x.Id });
                    table.ForeignKey(
                        name: "FK_removals_employees_OrganisationId_EmployeeId",
                        columns: x => new { x.OrganisationId, x.EmployeeId },
                        principalTable: "employees",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_removals_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_removals_studies_OrganisationId_StudyId",
                        columns: x => new { x.OrganisationId, x.StudyId },
                        principalTable: "studies",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "steering_members",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    Function = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    EmployeeId = table.Column<Guid>(type: "uuid", nullable: true),
                    Since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_steering_members", x => new { x.OrganisationId, x.Id });
                    table.ForeignKey(
                        name: "FK_steering_members_employees_OrganisationId_EmployeeId",
                        columns: x => new { x.OrganisationId, x.EmployeeId },
                        principalTable: "employees",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_steering_members_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "subjects",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Folded = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Synonyms = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    DepartmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    TeamId = table.Column<Guid>(type: "uuid", nullable: true),
                    EmployeeId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subjects", x => new { x.OrganisationId, x.Id });
                    table.ForeignKey(
                        name: "FK_subjects_departments_OrganisationId_DepartmentId",
                        columns: x => new { x.OrganisationId, x.DepartmentId },
                        principalTable: "departments",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_subjects_employees_OrganisationId_EmployeeId",
                        columns: x => new { x.OrganisationId, x.EmployeeId },
                        principalTable: "employees",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_subjects_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_subjects_teams_OrganisationId_TeamId",
                        columns: x => new { x.OrganisationId, x.TeamId },
                        principalTable: "teams",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_invitations",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RoundId = table.Column<Guid>(type: "uuid", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "uuid", nullable: false),
                    IsUsed = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_invitations", x => new { x.OrganisationId, x.Id });
                    table.ForeignKey(
                        name: "FK_knowledge_invitations_employees_OrganisationId_EmployeeId",
                        columns: x => new { x.OrganisationId, x.EmployeeId },
                        principalTable: "employees",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_knowledge_invitations_knowledge_rounds_OrganisationId_Round~",
                        columns: x => new { x.OrganisationId, x.RoundId },
                        principalTable: "knowledge_rounds",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_knowledge_invitations_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "telephone_checks",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MunicipalityId = table.Column<Guid>(type: "uuid", nullable: true),
                    EmployeeId = table.Column<Guid>(type: "uuid", nullable: true),
                    TelephoneId = table.Column<Guid>(type: "uuid", nullable: true),
                    Point = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Result = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    NotedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    Note = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_telephone_checks", x => new { x.OrganisationId, x.Id });
                    table.ForeignKey(
                        name: "FK_telephone_checks_employees_OrganisationId_EmployeeId",
                        columns: x => new { x.OrganisationId, x.EmployeeId },
                        principalTable: "employees",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_telephone_checks_municipalities_OrganisationId_Municipality~",
                        columns: x => new { x.OrganisationId, x.MunicipalityId },
                        principalTable: "municipalities",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_telephone_checks_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_telephone_checks_shared_telephones_OrganisationId_Telephone~",
                        columns: x => new { x.OrganisationId, x.TelephoneId },
                        principalTable: "shared_telephones",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "planned_calls",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    StudyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "uuid", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    At = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    Caller = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    AliasId = table.Column<Guid>(type: "uuid", nullable: true),
                    QuestionId = table.Column<Guid>(type: "uuid", nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Holder = table.Column<Guid>(type: "uuid", nullable: true),
                    HeldUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_planned_calls", x => new { x.OrganisationId, x.Id });
                    table.ForeignKey(
                        name: "FK_planned_calls_cover_aliases_OrganisationId_AliasId",
                        columns: x => new { x.OrganisationId, x.AliasId },
                        principalTable: "cover_aliases",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_planned_calls_cover_questions_OrganisationId_QuestionId",
                        columns: x => new { x.OrganisationId, x.QuestionId },
                        principalTable: "cover_questions",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_planned_calls_departments_OrganisationId_DepartmentId",
                        columns: x => new { x.OrganisationId, x.DepartmentId },
                        principalTable: "departments",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_planned_calls_employees_OrganisationId_EmployeeId",
                        columns: x => new { x.OrganisationId, x.EmployeeId },
                        principalTable: "employees",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_planned_calls_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_planned_calls_studies_OrganisationId_StudyId",
                        columns: x => new { x.OrganisationId, x.StudyId },
                        principalTable: "studies",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "progress_notes",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ActionPointId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Changed = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_progress_notes", x => new { x.OrganisationId, x.Id });
                    table.ForeignKey(
                        name: "FK_progress_notes_action_points_OrganisationId_ActionPointId",
                        columns: x => new { x.OrganisationId, x.ActionPointId },
                        principalTable: "action_points",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_progress_notes_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "steering_decisions",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    What = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    ActionPointId = table.Column<Guid>(type: "uuid", nullable: true),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_steering_decisions", x => new { x.OrganisationId, x.Id });
                    table.ForeignKey(
                        name: "FK_steering_decisions_action_points_OrganisationId_ActionPoint~",
                        columns: x => new { x.OrganisationId, x.ActionPointId },
                        principalTable: "action_points",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_steering_decisions_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agreement_members",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    AgreementId = table.Column<Guid>(type: "uuid", nullable: false),
                    Place = table.Column<int>(type: "integer", nullable: false),
                    Part = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    EmployeeId = table.Column<Guid>(type: "uuid", nullable: false),
                    ForId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreement_members", x => new { x.OrganisationId, x.AgreementId, x.Place });
                    table.ForeignKey(
                        name: "FK_agreement_members_agreements_OrganisationId_AgreementId",
                        columns: x => new { x.OrganisationId, x.AgreementId },
                        principalTable: "agreements",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_agreement_members_employees_OrganisationId_EmployeeId",
                        columns: x => new { x.OrganisationId, x.EmployeeId },
                        principalTable: "employees",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_agreement_members_employees_OrganisationId_ForId",
                        columns: x => new { x.OrganisationId, x.ForId },
                        principalTable: "employees",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_agreement_members_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_tallies",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    RoundId = table.Column<Guid>(type: "uuid", nullable: false),
                    AgreementId = table.Column<Guid>(type: "uuid", nullable: false),
                    Known = table.Column<int>(type: "integer", nullable: false),
                    Unknown = table.Column<int>(type: "integer", nullable: false),
                    Always = table.Column<int>(type: "integer", nullable: false),
                    Mostly = table.Column<int>(type: "integer", nullable: false),
                    No = table.Column<int>(type: "integer", nullable: false),
                    DoesNotApply = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_tallies", x => new { x.OrganisationId, x.RoundId, x.AgreementId });
                    table.ForeignKey(
                        name: "FK_knowledge_tallies_agreements_OrganisationId_AgreementId",
                        columns: x => new { x.OrganisationId, x.AgreementId },
                        principalTable: "agreements",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_knowledge_tallies_knowledge_rounds_OrganisationId_RoundId",
                        columns: x => new { x.OrganisationId, x.RoundId },
                        principalTable: "knowledge_rounds",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_knowledge_tallies_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "attempt_remarks",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    AttemptId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attempt_remarks", x => new { x.OrganisationId, x.AttemptId });
                    table.ForeignKey(
                        name: "FK_attempt_remarks_attempts_OrganisationId_AttemptId",
                        columns: x => new { x.OrganisationId, x.AttemptId },
                        principalTable: "attempts",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_attempt_remarks_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "callbacks",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    StudyId = table.Column<Guid>(type: "uuid", nullable: false),
                    AttemptId = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<int>(type: "integer", nullable: false),
                    How = table.Column<int>(type: "integer", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RecordedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    MatchedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    MatchedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_callbacks", x => new { x.OrganisationId, x.Id });
                    table.ForeignKey(
                        name: "FK_callbacks_attempts_OrganisationId_AttemptId",
                        columns: x => new { x.OrganisationId, x.AttemptId },
                        principalTable: "attempts",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_callbacks_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_callbacks_studies_OrganisationId_StudyId",
                        columns: x => new { x.OrganisationId, x.StudyId },
                        principalTable: "studies",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "corrections",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AttemptId = table.Column<Guid>(type: "uuid", nullable: false),
                    Column = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Before = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    After = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_corrections", x => new { x.OrganisationId, x.Id });
                    table.ForeignKey(
                        name: "FK_corrections_attempts_OrganisationId_AttemptId",
                        columns: x => new { x.OrganisationId, x.AttemptId },
                        principalTable: "attempts",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_corrections_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "imported_rows",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    AttemptId = table.Column<Guid>(type: "uuid", nullable: false),
                    ImportId = table.Column<Guid>(type: "uuid", nullable: false),
                    Line = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_imported_rows", x => new { x.OrganisationId, x.AttemptId });
                    table.ForeignKey(
                        name: "FK_imported_rows_attempt_imports_OrganisationId_ImportId",
                        columns: x => new { x.OrganisationId, x.ImportId },
                        principalTable: "attempt_imports",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_imported_rows_attempts_OrganisationId_AttemptId",
                        columns: x => new { x.OrganisationId, x.AttemptId },
                        principalTable: "attempts",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_imported_rows_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "absences",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Until = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    FeedId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_absences", x => new { x.OrganisationId, x.Id });
                    table.ForeignKey(
                        name: "FK_absences_calendar_feeds_OrganisationId_FeedId",
                        columns: x => new { x.OrganisationId, x.FeedId },
                        principalTable: "calendar_feeds",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_absences_employees_OrganisationId_EmployeeId",
                        columns: x => new { x.OrganisationId, x.EmployeeId },
                        principalTable: "employees",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_absences_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "feedback_requests",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    StudyId = table.Column<Guid>(type: "uuid", nullable: false),
                    AttemptId = table.Column<Guid>(type: "uuid", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "uuid", nullable: true),
                    DepartmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    ArisenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    MailId = table.Column<Guid>(type: "uuid", nullable: true),
                    Stopped = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    AwayUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndState = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_feedback_requests", x => new { x.OrganisationId, x.Id });
                    table.ForeignKey(
                        name: "FK_feedback_requests_attempts_OrganisationId_AttemptId",
                        columns: x => new { x.OrganisationId, x.AttemptId },
                        principalTable: "attempts",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_feedback_requests_departments_OrganisationId_DepartmentId",
                        columns: x => new { x.OrganisationId, x.DepartmentId },
                        principalTable: "departments",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_feedback_requests_employees_OrganisationId_EmployeeId",
                        columns: x => new { x.OrganisationId, x.EmployeeId },
                        principalTable: "employees",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_feedback_requests_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_feedback_requests_outgoing_mails_OrganisationId_MailId",
                        columns: x => new { x.OrganisationId, x.MailId },
                        principalTable: "outgoing_mails",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_feedback_requests_studies_OrganisationId_StudyId",
                        columns: x => new { x.OrganisationId, x.StudyId },
                        principalTable: "studies",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "knowledge_links",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    InvitationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_knowledge_links", x => new { x.OrganisationId, x.Digest });
                    table.ForeignKey(
                        name: "FK_knowledge_links_knowledge_invitations_OrganisationId_Invita~",
                        columns: x => new { x.OrganisationId, x.InvitationId },
                        principalTable: "knowledge_invitations",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_knowledge_links_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "call_claims",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    StudyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    PlannedCallId = table.Column<Guid>(type: "uuid", nullable: true),
                    Identifier = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Replaces = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Caller = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    DepartmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    TeamId = table.Column<Guid>(type: "uuid", nullable: true),
                    EmployeeId = table.Column<Guid>(type: "uuid", nullable: true),
                    Route = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ClaimedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReleasedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_call_claims", x => new { x.OrganisationId, x.Id });
                    table.ForeignKey(
                        name: "FK_call_claims_departments_OrganisationId_DepartmentId",
                        columns: x => new { x.OrganisationId, x.DepartmentId },
                        principalTable: "departments",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_call_claims_employees_OrganisationId_EmployeeId",
                        columns: x => new { x.OrganisationId, x.EmployeeId },
                        principalTable: "employees",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_call_claims_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_call_claims_planned_calls_OrganisationId_PlannedCallId",
                        columns: x => new { x.OrganisationId, x.PlannedCallId },
                        principalTable: "planned_calls",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_call_claims_studies_OrganisationId_StudyId",
                        columns: x => new { x.OrganisationId, x.StudyId },
                        principalTable: "studies",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_call_claims_teams_OrganisationId_TeamId",
                        columns: x => new { x.OrganisationId, x.TeamId },
                        principalTable: "teams",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "callback_remarks",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    CallbackId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_callback_remarks", x => new { x.OrganisationId, x.CallbackId });
                    table.ForeignKey(
                        name: "FK_callback_remarks_callbacks_OrganisationId_CallbackId",
                        columns: x => new { x.OrganisationId, x.CallbackId },
                        principalTable: "callbacks",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_callback_remarks_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "disputes",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    StudyId = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    Claim = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ClaimedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RaisedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    TakenBackAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Note = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    NoteSentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    NoteBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Decision = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disputes", x => new { x.OrganisationId, x.Id });
                    table.ForeignKey(
                        name: "FK_disputes_feedback_requests_OrganisationId_RequestId",
                        columns: x => new { x.OrganisationId, x.RequestId },
                        principalTable: "feedback_requests",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_disputes_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_disputes_studies_OrganisationId_StudyId",
                        columns: x => new { x.OrganisationId, x.StudyId },
                        principalTable: "studies",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "explanation_quotes",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_explanation_quotes", x => new { x.OrganisationId, x.RequestId });
                    table.ForeignKey(
                        name: "FK_explanation_quotes_feedback_requests_OrganisationId_Request~",
                        columns: x => new { x.OrganisationId, x.RequestId },
                        principalTable: "feedback_requests",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_explanation_quotes_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "explanation_words",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_explanation_words", x => new { x.OrganisationId, x.RequestId });
                    table.ForeignKey(
                        name: "FK_explanation_words_feedback_requests_OrganisationId_RequestId",
                        columns: x => new { x.OrganisationId, x.RequestId },
                        principalTable: "feedback_requests",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_explanation_words_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "explanations",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    Reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    PhoneSet = table.Column<bool>(type: "boolean", nullable: false),
                    AskedForAgreement = table.Column<bool>(type: "boolean", nullable: false),
                    NamedSubstitute = table.Column<bool>(type: "boolean", nullable: false),
                    GivenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_explanations", x => new { x.OrganisationId, x.RequestId });
                    table.ForeignKey(
                        name: "FK_explanations_feedback_requests_OrganisationId_RequestId",
                        columns: x => new { x.OrganisationId, x.RequestId },
                        principalTable: "feedback_requests",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_explanations_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "feedback_links",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_feedback_links", x => new { x.OrganisationId, x.Digest });
                    table.ForeignKey(
                        name: "FK_feedback_links_feedback_requests_OrganisationId_RequestId",
                        columns: x => new { x.OrganisationId, x.RequestId },
                        principalTable: "feedback_requests",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_feedback_links_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "call_events",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    StudyId = table.Column<Guid>(type: "uuid", nullable: false),
                    AttemptId = table.Column<Guid>(type: "uuid", nullable: false),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    Step = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Elapsed = table.Column<long>(type: "bigint", nullable: false),
                    Value = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Undoes = table.Column<Guid>(type: "uuid", nullable: true),
                    DialledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ReceivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    Digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_call_events", x => new { x.OrganisationId, x.Id });
                    table.ForeignKey(
                        name: "FK_call_events_call_claims_OrganisationId_AttemptId",
                        columns: x => new { x.OrganisationId, x.AttemptId },
                        principalTable: "call_claims",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_call_events_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_call_events_studies_OrganisationId_StudyId",
                        columns: x => new { x.OrganisationId, x.StudyId },
                        principalTable: "studies",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "call_remarks",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    AttemptId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_call_remarks", x => new { x.OrganisationId, x.AttemptId });
                    table.ForeignKey(
                        name: "FK_call_remarks_call_claims_OrganisationId_AttemptId",
                        columns: x => new { x.OrganisationId, x.AttemptId },
                        principalTable: "call_claims",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_call_remarks_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "second_judgements",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    AttemptId = table.Column<Guid>(type: "uuid", nullable: false),
                    KccGreeting = table.Column<bool>(type: "boolean", nullable: true),
                    Greeting = table.Column<bool>(type: "boolean", nullable: true),
                    Initiative = table.Column<bool>(type: "boolean", nullable: true),
                    Reached = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_second_judgements", x => new { x.OrganisationId, x.AttemptId });
                    table.ForeignKey(
                        name: "FK_second_judgements_call_claims_OrganisationId_AttemptId",
                        columns: x => new { x.OrganisationId, x.AttemptId },
                        principalTable: "call_claims",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_second_judgements_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dispute_words",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    DisputeId = table.Column<Guid>(type: "uuid", nullable: false),
                    NoteAddress = table.Column<string>(type: "text", nullable: false),
                    Why = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dispute_words", x => new { x.OrganisationId, x.DisputeId });
                    table.ForeignKey(
                        name: "FK_dispute_words_disputes_OrganisationId_DisputeId",
                        columns: x => new { x.OrganisationId, x.DisputeId },
                        principalTable: "disputes",
                        principalColumns: new[] { "OrganisationId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_dispute_words_organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_absences_OrganisationId_EmployeeId_From_Until",
                table: "absences",
                columns: new[] { "OrganisationId", "EmployeeId", "From", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_absences_OrganisationId_FeedId",
                table: "absences",
                columns: new[] { "OrganisationId", "FeedId" });

            migrationBuilder.CreateIndex(
                name: "IX_absences_OrganisationId_From_Until",
                table: "absences",
                columns: new[] { "OrganisationId", "From", "Until" });

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "accounts",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "accounts",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_action_lines_OrganisationId_Folded",
                table: "action_lines",
                columns: new[] { "OrganisationId", "Folded" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_action_points_OrganisationId_DepartmentId",
                table: "action_points",
                columns: new[] { "OrganisationId", "DepartmentId" });

            migrationBuilder.CreateIndex(
                name: "IX_action_points_OrganisationId_LineId",
                table: "action_points",
                columns: new[] { "OrganisationId", "LineId" });

            migrationBuilder.CreateIndex(
                name: "IX_action_points_OrganisationId_Number",
                table: "action_points",
                columns: new[] { "OrganisationId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_action_points_OrganisationId_OriginStudyId",
                table: "action_points",
                columns: new[] { "OrganisationId", "OriginStudyId" });

            migrationBuilder.CreateIndex(
                name: "IX_action_points_OrganisationId_OwnerId",
                table: "action_points",
                columns: new[] { "OrganisationId", "OwnerId" });

            migrationBuilder.CreateIndex(
                name: "IX_action_points_OrganisationId_TargetDepartmentId",
                table: "action_points",
                columns: new[] { "OrganisationId", "TargetDepartmentId" });

            migrationBuilder.CreateIndex(
                name: "IX_action_points_OrganisationId_TeamId",
                table: "action_points",
                columns: new[] { "OrganisationId", "TeamId" });

            migrationBuilder.CreateIndex(
                name: "IX_agreement_members_OrganisationId_EmployeeId",
                table: "agreement_members",
                columns: new[] { "OrganisationId", "EmployeeId" });

            migrationBuilder.CreateIndex(
                name: "IX_agreement_members_OrganisationId_ForId",
                table: "agreement_members",
                columns: new[] { "OrganisationId", "ForId" });

            migrationBuilder.CreateIndex(
                name: "IX_agreements_OrganisationId_DepartmentId",
                table: "agreements",
                columns: new[] { "OrganisationId", "DepartmentId" });

            migrationBuilder.CreateIndex(
                name: "IX_agreements_OrganisationId_OwnerId",
                table: "agreements",
                columns: new[] { "OrganisationId", "OwnerId" });

            migrationBuilder.CreateIndex(
                name: "IX_agreements_OrganisationId_TeamId",
                table: "agreements",
                columns: new[] { "OrganisationId", "TeamId" });

            migrationBuilder.CreateIndex(
                name: "IX_agreements_OrganisationId_Thread_Edition",
                table: "agreements",
                columns: new[] { "OrganisationId", "Thread", "Edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserClaims_UserId",
                table: "AspNetUserClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserLogins_UserId",
                table: "AspNetUserLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_attempt_imports_OrganisationId_StudyId",
                table: "attempt_imports",
                columns: new[] { "OrganisationId", "StudyId" });

            migrationBuilder.CreateIndex(
                name: "IX_attempts_OrganisationId_DepartmentId",
                table: "attempts",
                columns: new[] { "OrganisationId", "DepartmentId" });

            migrationBuilder.CreateIndex(
                name: "IX_attempts_OrganisationId_EmployeeId",
                table: "attempts",
                columns: new[] { "OrganisationId", "EmployeeId" });

            migrationBuilder.CreateIndex(
                name: "IX_attempts_OrganisationId_StudyId_Identifier",
                table: "attempts",
                columns: new[] { "OrganisationId", "StudyId", "Identifier" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_attempts_OrganisationId_TeamId",
                table: "attempts",
                columns: new[] { "OrganisationId", "TeamId" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_OrganisationId_At",
                table: "audit",
                columns: new[] { "OrganisationId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_calendar_feeds_OrganisationId_EmployeeId",
                table: "calendar_feeds",
                columns: new[] { "OrganisationId", "EmployeeId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_call_claims_OrganisationId_DepartmentId",
                table: "call_claims",
                columns: new[] { "OrganisationId", "DepartmentId" });

            migrationBuilder.CreateIndex(
                name: "IX_call_claims_OrganisationId_EmployeeId",
                table: "call_claims",
                columns: new[] { "OrganisationId", "EmployeeId" });

            migrationBuilder.CreateIndex(
                name: "IX_call_claims_OrganisationId_PlannedCallId",
                table: "call_claims",
                columns: new[] { "OrganisationId", "PlannedCallId" });

            migrationBuilder.CreateIndex(
                name: "IX_call_claims_OrganisationId_StudyId_Identifier",
                table: "call_claims",
                columns: new[] { "OrganisationId", "StudyId", "Identifier" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_call_claims_OrganisationId_TeamId",
                table: "call_claims",
                columns: new[] { "OrganisationId", "TeamId" });

            migrationBuilder.CreateIndex(
                name: "IX_call_events_OrganisationId_AttemptId_Sequence",
                table: "call_events",
                columns: new[] { "OrganisationId", "AttemptId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_call_events_OrganisationId_StudyId",
                table: "call_events",
                columns: new[] { "OrganisationId", "StudyId" });

            migrationBuilder.CreateIndex(
                name: "IX_callbacks_OrganisationId_AttemptId",
                table: "callbacks",
                columns: new[] { "OrganisationId", "AttemptId" });

            migrationBuilder.CreateIndex(
                name: "IX_callbacks_OrganisationId_StudyId",
                table: "callbacks",
                columns: new[] { "OrganisationId", "StudyId" });

            migrationBuilder.CreateIndex(
                name: "IX_closing_days_OrganisationId_Day",
                table: "closing_days",
                columns: new[] { "OrganisationId", "Day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_corrections_OrganisationId_AttemptId_Ordinal",
                table: "corrections",
                columns: new[] { "OrganisationId", "AttemptId", "Ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cover_aliases_OrganisationId_StudyId",
                table: "cover_aliases",
                columns: new[] { "OrganisationId", "StudyId" });

            migrationBuilder.CreateIndex(
                name: "IX_cover_questions_OrganisationId_DepartmentId",
                table: "cover_questions",
                columns: new[] { "OrganisationId", "DepartmentId" });

            migrationBuilder.CreateIndex(
                name: "IX_cover_questions_OrganisationId_StudyId",
                table: "cover_questions",
                columns: new[] { "OrganisationId", "StudyId" });

            migrationBuilder.CreateIndex(
                name: "IX_department_heads_OrganisationId_EmployeeId",
                table: "department_heads",
                columns: new[] { "OrganisationId", "EmployeeId" });

            migrationBuilder.CreateIndex(
                name: "IX_departments_OrganisationId_Folded",
                table: "departments",
                columns: new[] { "OrganisationId", "Folded" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_desktop_keys_Digest",
                table: "desktop_keys",
                column: "Digest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_disputes_OrganisationId_RequestId",
                table: "disputes",
                columns: new[] { "OrganisationId", "RequestId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_disputes_OrganisationId_StudyId",
                table: "disputes",
                columns: new[] { "OrganisationId", "StudyId" });

            migrationBuilder.CreateIndex(
                name: "IX_documents_OrganisationId_StudyId",
                table: "documents",
                columns: new[] { "OrganisationId", "StudyId" });

            migrationBuilder.CreateIndex(
                name: "IX_earlier_years_OrganisationId_Year",
                table: "earlier_years",
                columns: new[] { "OrganisationId", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_editions_OrganisationId_StudyId_Number",
                table: "editions",
                columns: new[] { "OrganisationId", "StudyId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_employee_keys_OrganisationId_EmployeeId",
                table: "employee_keys",
                columns: new[] { "OrganisationId", "EmployeeId" });

            migrationBuilder.CreateIndex(
                name: "IX_employee_keys_OrganisationId_Folded",
                table: "employee_keys",
                columns: new[] { "OrganisationId", "Folded" });

            migrationBuilder.CreateIndex(
                name: "IX_employee_keys_OrganisationId_ReplacedBy",
                table: "employee_keys",
                columns: new[] { "OrganisationId", "ReplacedBy" });

            migrationBuilder.CreateIndex(
                name: "IX_employees_OrganisationId_Code",
                table: "employees",
                columns: new[] { "OrganisationId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_employees_OrganisationId_DepartmentId",
                table: "employees",
                columns: new[] { "OrganisationId", "DepartmentId" });

            migrationBuilder.CreateIndex(
                name: "IX_employees_OrganisationId_TeamId",
                table: "employees",
                columns: new[] { "OrganisationId", "TeamId" });

            migrationBuilder.CreateIndex(
                name: "IX_feedback_links_OrganisationId_RequestId",
                table: "feedback_links",
                columns: new[] { "OrganisationId", "RequestId" });

            migrationBuilder.CreateIndex(
                name: "IX_feedback_requests_OrganisationId_AttemptId",
                table: "feedback_requests",
                columns: new[] { "OrganisationId", "AttemptId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_feedback_requests_OrganisationId_DepartmentId",
                table: "feedback_requests",
                columns: new[] { "OrganisationId", "DepartmentId" });

            migrationBuilder.CreateIndex(
                name: "IX_feedback_requests_OrganisationId_EmployeeId",
                table: "feedback_requests",
                columns: new[] { "OrganisationId", "EmployeeId" });

            migrationBuilder.CreateIndex(
                name: "IX_feedback_requests_OrganisationId_MailId",
                table: "feedback_requests",
                columns: new[] { "OrganisationId", "MailId" });

            migrationBuilder.CreateIndex(
                name: "IX_feedback_requests_OrganisationId_StudyId",
                table: "feedback_requests",
                columns: new[] { "OrganisationId", "StudyId" });

            migrationBuilder.CreateIndex(
                name: "IX_gate_statements_OrganisationId_StudyId_Kind",
                table: "gate_statements",
                columns: new[] { "OrganisationId", "StudyId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_imported_rows_OrganisationId_ImportId",
                table: "imported_rows",
                columns: new[] { "OrganisationId", "ImportId" });

            migrationBuilder.CreateIndex(
                name: "IX_incidents_OrganisationId_StudyId",
                table: "incidents",
                columns: new[] { "OrganisationId", "StudyId" });

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_invitations_OrganisationId_EmployeeId",
                table: "knowledge_invitations",
                columns: new[] { "OrganisationId", "EmployeeId" });

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_invitations_OrganisationId_RoundId_EmployeeId",
                table: "knowledge_invitations",
                columns: new[] { "OrganisationId", "RoundId", "EmployeeId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_links_OrganisationId_InvitationId",
                table: "knowledge_links",
                columns: new[] { "OrganisationId", "InvitationId" });

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_rounds_OrganisationId_DepartmentId",
                table: "knowledge_rounds",
                columns: new[] { "OrganisationId", "DepartmentId" });

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_rounds_OrganisationId_TeamId",
                table: "knowledge_rounds",
                columns: new[] { "OrganisationId", "TeamId" });

            migrationBuilder.CreateIndex(
                name: "IX_knowledge_tallies_OrganisationId_AgreementId",
                table: "knowledge_tallies",
                columns: new[] { "OrganisationId", "AgreementId" });

            migrationBuilder.CreateIndex(
                name: "IX_memberships_OrganisationId",
                table: "memberships",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_municipalities_OrganisationId_Folded",
                table: "municipalities",
                columns: new[] { "OrganisationId", "Folded" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_norm_sets_OrganisationId_Name_Number",
                table: "norm_sets",
                columns: new[] { "OrganisationId", "Name", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_organisations_Slug",
                table: "organisations",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_outgoing_mails_OrganisationId_DepartmentId",
                table: "outgoing_mails",
                columns: new[] { "OrganisationId", "DepartmentId" });

            migrationBuilder.CreateIndex(
                name: "IX_outgoing_mails_OrganisationId_EmployeeId",
                table: "outgoing_mails",
                columns: new[] { "OrganisationId", "EmployeeId" });

            migrationBuilder.CreateIndex(
                name: "IX_outgoing_mails_OrganisationId_Kind_About_Ordinal",
                table: "outgoing_mails",
                columns: new[] { "OrganisationId", "Kind", "About", "Ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_outgoing_mails_OrganisationId_State_DueAt",
                table: "outgoing_mails",
                columns: new[] { "OrganisationId", "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_outgoing_mails_OrganisationId_StudyId",
                table: "outgoing_mails",
                columns: new[] { "OrganisationId", "StudyId" });

            migrationBuilder.CreateIndex(
                name: "IX_planned_calls_OrganisationId_AliasId",
                table: "planned_calls",
                columns: new[] { "OrganisationId", "AliasId" });

            migrationBuilder.CreateIndex(
                name: "IX_planned_calls_OrganisationId_DepartmentId",
                table: "planned_calls",
                columns: new[] { "OrganisationId", "DepartmentId" });

            migrationBuilder.CreateIndex(
                name: "IX_planned_calls_OrganisationId_EmployeeId",
                table: "planned_calls",
                columns: new[] { "OrganisationId", "EmployeeId" });

            migrationBuilder.CreateIndex(
                name: "IX_planned_calls_OrganisationId_QuestionId",
                table: "planned_calls",
                columns: new[] { "OrganisationId", "QuestionId" });

            migrationBuilder.CreateIndex(
                name: "IX_planned_calls_OrganisationId_StudyId_Number",
                table: "planned_calls",
                columns: new[] { "OrganisationId", "StudyId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_progress_notes_OrganisationId_ActionPointId",
                table: "progress_notes",
                columns: new[] { "OrganisationId", "ActionPointId" });

            migrationBuilder.CreateIndex(
                name: "IX_removals_OrganisationId_EmployeeId",
                table: "removals",
                columns: new[] { "OrganisationId", "EmployeeId" });

            migrationBuilder.CreateIndex(
                name: "IX_removals_OrganisationId_StudyId",
                table: "removals",
                columns: new[] { "OrganisationId", "StudyId" });

            migrationBuilder.CreateIndex(
                name: "IX_shared_telephones_OrganisationId_DepartmentId",
                table: "shared_telephones",
                columns: new[] { "OrganisationId", "DepartmentId" });

            migrationBuilder.CreateIndex(
                name: "IX_shared_telephones_OrganisationId_TeamId",
                table: "shared_telephones",
                columns: new[] { "OrganisationId", "TeamId" });

            migrationBuilder.CreateIndex(
                name: "IX_shifts_OrganisationId_StudyId",
                table: "shifts",
                columns: new[] { "OrganisationId", "StudyId" });

            migrationBuilder.CreateIndex(
                name: "IX_steering_decisions_OrganisationId_ActionPointId",
                table: "steering_decisions",
                columns: new[] { "OrganisationId", "ActionPointId" });

            migrationBuilder.CreateIndex(
                name: "IX_steering_members_OrganisationId_EmployeeId",
                table: "steering_members",
                columns: new[] { "OrganisationId", "EmployeeId" });

            migrationBuilder.CreateIndex(
                name: "IX_studies_OrganisationId_CopyOf",
                table: "studies",
                columns: new[] { "OrganisationId", "CopyOf" });

            migrationBuilder.CreateIndex(
                name: "IX_studies_OrganisationId_Folded",
                table: "studies",
                columns: new[] { "OrganisationId", "Folded" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_studies_OrganisationId_MunicipalityId",
                table: "studies",
                columns: new[] { "OrganisationId", "MunicipalityId" });

            migrationBuilder.CreateIndex(
                name: "IX_studies_OrganisationId_NormSetId",
                table: "studies",
                columns: new[] { "OrganisationId", "NormSetId" });

            migrationBuilder.CreateIndex(
                name: "IX_study_callers_OrganisationId_StudyId_Code",
                table: "study_callers",
                columns: new[] { "OrganisationId", "StudyId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_study_departments_OrganisationId_DepartmentId",
                table: "study_departments",
                columns: new[] { "OrganisationId", "DepartmentId" });

            migrationBuilder.CreateIndex(
                name: "IX_study_memberships_AccountId",
                table: "study_memberships",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_study_numbers_OrganisationId_DepartmentId",
                table: "study_numbers",
                columns: new[] { "OrganisationId", "DepartmentId" });

            migrationBuilder.CreateIndex(
                name: "IX_study_numbers_OrganisationId_StudyId",
                table: "study_numbers",
                columns: new[] { "OrganisationId", "StudyId" });

            migrationBuilder.CreateIndex(
                name: "IX_study_steps_OrganisationId_StudyId",
                table: "study_steps",
                columns: new[] { "OrganisationId", "StudyId" });

            migrationBuilder.CreateIndex(
                name: "IX_subjects_OrganisationId_DepartmentId",
                table: "subjects",
                columns: new[] { "OrganisationId", "DepartmentId" });

            migrationBuilder.CreateIndex(
                name: "IX_subjects_OrganisationId_EmployeeId",
                table: "subjects",
                columns: new[] { "OrganisationId", "EmployeeId" });

            migrationBuilder.CreateIndex(
                name: "IX_subjects_OrganisationId_Folded",
                table: "subjects",
                columns: new[] { "OrganisationId", "Folded" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_subjects_OrganisationId_TeamId",
                table: "subjects",
                columns: new[] { "OrganisationId", "TeamId" });

            migrationBuilder.CreateIndex(
                name: "IX_teams_OrganisationId_DepartmentId_Folded",
                table: "teams",
                columns: new[] { "OrganisationId", "DepartmentId", "Folded" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_telephone_checks_OrganisationId_EmployeeId",
                table: "telephone_checks",
                columns: new[] { "OrganisationId", "EmployeeId" });

            migrationBuilder.CreateIndex(
                name: "IX_telephone_checks_OrganisationId_MunicipalityId",
                table: "telephone_checks",
                columns: new[] { "OrganisationId", "MunicipalityId" });

            migrationBuilder.CreateIndex(
                name: "IX_telephone_checks_OrganisationId_TelephoneId",
                table: "telephone_checks",
                columns: new[] { "OrganisationId", "TelephoneId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "absences");

            migrationBuilder.DropTable(
                name: "agreement_members");

            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "attempt_remarks");

            migrationBuilder.DropTable(
                name: "audit");

            migrationBuilder.DropTable(
                name: "call_events");

            migrationBuilder.DropTable(
                name: "call_remarks");

            migrationBuilder.DropTable(
                name: "callback_remarks");

            migrationBuilder.DropTable(
                name: "calling_keys");

            migrationBuilder.DropTable(
                name: "closing_days");

            migrationBuilder.DropTable(
                name: "corrections");

            migrationBuilder.DropTable(
                name: "department_heads");

            migrationBuilder.DropTable(
                name: "desktop_keys");

            migrationBuilder.DropTable(
                name: "dispute_words");

            migrationBuilder.DropTable(
                name: "documents");

            migrationBuilder.DropTable(
                name: "earlier_years");

            migrationBuilder.DropTable(
                name: "editions");

            migrationBuilder.DropTable(
                name: "employee_keys");

            migrationBuilder.DropTable(
                name: "explanation_quotes");

            migrationBuilder.DropTable(
                name: "explanation_words");

            migrationBuilder.DropTable(
                name: "explanations");

            migrationBuilder.DropTable(
                name: "feedback_links");

            migrationBuilder.DropTable(
                name: "feedback_plans");

            migrationBuilder.DropTable(
                name: "gate_statements");

            migrationBuilder.DropTable(
                name: "house_styles");

            migrationBuilder.DropTable(
                name: "imported_rows");

            migrationBuilder.DropTable(
                name: "incidents");

            migrationBuilder.DropTable(
                name: "knowledge_links");

            migrationBuilder.DropTable(
                name: "knowledge_tallies");

            migrationBuilder.DropTable(
                name: "listening_shares");

            migrationBuilder.DropTable(
                name: "mail_senders");

            migrationBuilder.DropTable(
                name: "mail_stops");

            migrationBuilder.DropTable(
                name: "mail_templates");

            migrationBuilder.DropTable(
                name: "memberships");

            migrationBuilder.DropTable(
                name: "objections");

            migrationBuilder.DropTable(
                name: "office_days");

            migrationBuilder.DropTable(
                name: "progress_notes");

            migrationBuilder.DropTable(
                name: "protection_keys");

            migrationBuilder.DropTable(
                name: "reminder_plans");

            migrationBuilder.DropTable(
                name: "removals");

            migrationBuilder.DropTable(
                name: "report_words");

            migrationBuilder.DropTable(
                name: "sample_plans");

            migrationBuilder.DropTable(
                name: "second_judgements");

            migrationBuilder.DropTable(
                name: "server_lease");

            migrationBuilder.DropTable(
                name: "shifts");

            migrationBuilder.DropTable(
                name: "steering_decisions");

            migrationBuilder.DropTable(
                name: "steering_members");

            migrationBuilder.DropTable(
                name: "study_callers");

            migrationBuilder.DropTable(
                name: "study_departments");

            migrationBuilder.DropTable(
                name: "study_memberships");

            migrationBuilder.DropTable(
                name: "study_numbers");

            migrationBuilder.DropTable(
                name: "study_steps");

            migrationBuilder.DropTable(
                name: "subjects");

            migrationBuilder.DropTable(
                name: "telephone_checks");

            migrationBuilder.DropTable(
                name: "calendar_feeds");

            migrationBuilder.DropTable(
                name: "callbacks");

            migrationBuilder.DropTable(
                name: "disputes");

            migrationBuilder.DropTable(
                name: "staff_imports");

            migrationBuilder.DropTable(
                name: "attempt_imports");

            migrationBuilder.DropTable(
                name: "knowledge_invitations");

            migrationBuilder.DropTable(
                name: "agreements");

            migrationBuilder.DropTable(
                name: "call_claims");

            migrationBuilder.DropTable(
                name: "action_points");

            migrationBuilder.DropTable(
                name: "accounts");

            migrationBuilder.DropTable(
                name: "shared_telephones");

            migrationBuilder.DropTable(
                name: "feedback_requests");

            migrationBuilder.DropTable(
                name: "knowledge_rounds");

            migrationBuilder.DropTable(
                name: "planned_calls");

            migrationBuilder.DropTable(
                name: "action_lines");

            migrationBuilder.DropTable(
                name: "attempts");

            migrationBuilder.DropTable(
                name: "outgoing_mails");

            migrationBuilder.DropTable(
                name: "cover_aliases");

            migrationBuilder.DropTable(
                name: "cover_questions");

            migrationBuilder.DropTable(
                name: "employees");

            migrationBuilder.DropTable(
                name: "studies");

            migrationBuilder.DropTable(
                name: "teams");

            migrationBuilder.DropTable(
                name: "municipalities");

            migrationBuilder.DropTable(
                name: "norm_sets");

            migrationBuilder.DropTable(
                name: "departments");

            migrationBuilder.DropTable(
                name: "organisations");
        }
    }
}
