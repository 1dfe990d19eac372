namespace Telbaar.Sampling;

/// <summary>
/// The largest flow through a network (Dinic). Capacities may be widened between two rounds: what flows already goes on flowing, though perhaps by another way.
/// </summary>
sealed class Flow
{
    readonly List<List<int>> arcsOf = [];
    readonly List<int> target = [];
    readonly List<int> room = [];
    int[] level = [];
    int[] next = [];

    public int AddNode()
    {
        arcsOf.Add([]);
        return arcsOf.Count - 1;
    }

    /// <returns>The arc; its way back is the one after it.</returns>
    public int AddArc(int from, int to, int capacity)
    {
        arcsOf[from].Add(target.Count);
        target.Add(to);
        room.Add(capacity);
        arcsOf[to].Add(target.Count);
        target.Add(from);
        room.Add(0);
        return target.Count - 2;
    }

    public int On(int arc) => room[arc + 1];

    /// <summary>Gives an arc another capacity, which is at least what flows through it.</summary>
    public void Widen(int arc, int capacity) => room[arc] = Math.Max(0, capacity - On(arc));

    /// <summary>Sends as much more as there is room for.</summary>
    /// <returns>How much more.</returns>
    public int Run(int source, int sink)
    {
        var sent = 0;
        while (Reaches(source, sink))
        {
            next = new int[arcsOf.Count];
            while (Send(source, sink, int.MaxValue) is > 0 and var more)
                sent += more;
        }
        return sent;
    }

    bool Reaches(int source, int sink)
    {
        level = new int[arcsOf.Count];
        level[source] = 1;
        var queue = new Queue<int>([source]);
        while (queue.TryDequeue(out var node))
        {
            foreach (var arc in arcsOf[node])
            {
                if (room[arc] <= 0 || level[target[arc]] > 0)
                    continue;
                level[target[arc]] = level[node] + 1;
                queue.Enqueue(target[arc]);
            }
        }
        return level[sink] > 0;
    }

    int Send(int node, int sink, int most)
    {
        if (node == sink)
            return most;
        for (; next[node] < arcsOf[node].Count; next[node]++)
        {
            var arc = arcsOf[node][next[node]];
            if (room[arc] <= 0 || level[target[arc]] != level[node] + 1)
                continue;
            var sent = Send(target[arc], sink, Math.Min(most, room[arc]));
            if (sent == 0)
                continue;
            room[arc] -= sent;
            room[arc ^ 1] += sent;
            return sent;
        }
        return 0;
    }
}
