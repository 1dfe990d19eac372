using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Telbaar.Accounts;
using Telbaar.Storage;

namespace Telbaar.Serving;

/// <summary>Keeps the keys that protect cookies and tokens in the database.</summary>
sealed class ProtectionKeys(Database database) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var store = database.Open();
        return [.. store.Set<ProtectionKey>().Select(key => key.Xml).AsEnumerable().Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var store = database.Open();
        store.Add(new ProtectionKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        store.SaveChanges();
    }
}
