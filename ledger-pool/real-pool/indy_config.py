"""indy-node's configuration for a pool of tests; pool.sh puts the directory in."""

import logging

NETWORK_NAME = 'sandbox'
LEDGER_DIR = KEYS_DIR = GENESIS_DIR = NODE_INFO_DIR = '@POOL_DIR@/lib'
LOG_DIR = '@POOL_DIR@/log'
BACKUP_DIR = '@POOL_DIR@/lib/backup'
PLUGINS_DIR = '@POOL_DIR@/lib/plugins'
enableStdOutLogging = False
logLevel = logging.WARNING

# The default collects requests for seconds: a single write takes three.
Max3PCBatchWait = 0.1
ToleratePrimaryDisconnection = 5

# RocksDB's defaults take 1.5 GB of disk a node; this takes 100 MB.
_database = dict.fromkeys([
    'max_open_files', 'max_log_file_size', 'keep_log_file_num', 'target_file_size_base', 'write_buffer_size',
    'max_write_buffer_number', 'block_cache_size', 'block_cache_compressed_size', 'no_block_cache', 'block_size',
    'db_log_dir'])
_database.update(keep_log_file_num=2, write_buffer_size=1 << 20)
db_merkle_leaves_config = db_merkle_nodes_config = db_state_config = db_transactions_config = _database
db_seq_no_db_config = db_node_status_db_config = db_state_signature_config = db_state_ts_db_config = _database
db_attr_db_config = db_idr_cache_db_config = METRICS_KV_CONFIG = _database
