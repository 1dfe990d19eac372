using Telbaar.Acts;

namespace Telbaar.Sampling;

/// <summary>How many attempts each department gets.</summary>
public static class Quotas
{
    /// <summary>Divides the attempts of a wish; what was rung already is part of them.</summary>
    /// <returns>By the name of the department.</returns>
    public static Answer<IReadOnlyDictionary<string, int>> Of(SampleWish wish)
    {
        var departments = wish.Departments.OrderBy(department => department.Name, StringComparer.Ordinal).ToList();
        var rung = wish.Rung.CountBy(call => call.Department).ToDictionary();
        var least = departments.Select(department => rung.GetValueOrDefault(department.Name)).ToArray();
        var refusals = RefusalsOf(wish, departments, least).ToList();
        if (refusals.Count > 0)
            return Answer<IReadOnlyDictionary<string, int>>.Refused(refusals);
        var quotas = wish.Division switch
        {
            Division.Proportional => Divide(wish.Attempts ?? 0, [.. departments.Select(department => (long)department.Employees.Count)], least),
            Division.Equal => Divide(wish.Attempts ?? 0, [.. departments.Select(_ => 1L)], least),
            Division.Precision => [.. least.Select(already => Math.Max(already, Precision.AttemptsFor(wish.HalfWidth ?? 0)))],
            Division.AsStated => [.. departments.Select(department => department.Stated ?? 0)],
            _ => throw new InvalidOperationException($"No way is known to divide {wish.Division}."),
        };
        return departments.Zip(quotas).ToDictionary(pair => pair.First.Name, pair => pair.Second);
    }

    static IEnumerable<Refusal> RefusalsOf(SampleWish wish, List<DepartmentWish> departments, int[] least)
    {
        if (departments.Count == 0)
            yield return Studies.StudyRefusals.NoDepartments;
        foreach (var department in departments.Where(department => department.Employees.Count == 0 && department.Stated is not 0))
            yield return SamplingRefusals.NoEmployees.With(department.Name);
        if (wish.Division is Division.Proportional or Division.Equal)
        {
            if (wish.Attempts is not { } attempts)
                yield return ActRefusals.Missing.About(nameof(wish.Attempts));
            else if (attempts < least.Sum())
                yield return SamplingRefusals.FewerThanRung.With(attempts, least.Sum()).About(nameof(wish.Attempts));
        }
        if (wish.Division is Division.Precision && wish.HalfWidth is not > 0)
            yield return ActRefusals.Missing.About(nameof(wish.HalfWidth));
        if (wish.Division is Division.AsStated)
        {
            foreach (var (department, already) in departments.Zip(least))
            {
                if (department.Stated is not { } stated)
                    yield return SamplingRefusals.NotStated.With(department.Name);
                else if (stated < already)
                    yield return SamplingRefusals.FewerThanRungIn.With(department.Name, stated, already);
            }
        }
    }

    /// <summary>
    /// Divides a whole number in proportion to weights, by the largest remainder (at equal remainders the first goes before). Where one would get less than its least, it gets that,
    /// and the others share what is left.
    /// </summary>
    public static int[] Divide(int total, IReadOnlyList<long> weights, IReadOnlyList<int> least)
    {
        var parts = least.ToArray();
        var free = Enumerable.Range(0, weights.Count).Where(i => weights[i] > 0).ToList();
        while (free.Count > 0)
        {
            var left = total - Enumerable.Range(0, parts.Length).Except(free).Sum(i => least[i]);
            var sum = free.Sum(i => weights[i]);
            var shares = free.ToDictionary(i => i, i => (int)(left * weights[i] / sum));
            foreach (var i in free.OrderByDescending(i => left * weights[i] % sum).ThenBy(i => i).Take(left - shares.Values.Sum()))
                shares[i]++;
            if (free.RemoveAll(i => shares[i] < least[i]) > 0)
                continue;
            foreach (var (i, share) in shares)
                parts[i] = share;
            break;
        }
        return parts;
    }
}
